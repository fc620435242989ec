// Training: somebody plays the phone of the scenario's trainee, and is told how it went.
import { ask, element, post, stream } from "./room.js";

const form = document.getElementById("story");
const train = document.getElementById("train");
const result = document.getElementById("result");
let trains = [];

function offer() {
  train.hidden = !trains.includes(form.elements.name.value);
}

const link = (name) => element("a", {
  href: `/rehearsal/papers/${encodeURIComponent(name)}`, download: name,
  text: name.endsWith(".pdf") ? "The paper, to print" : "The file, for your manager",
});

stream.addEventListener("story", (event) => {
  const { story, ...rest } = JSON.parse(event.data);
  trains = rest.trains;
  offer();
  const whose = story && story.trainee && !story.outcome;
  result.hidden = !(whose || (story && story.papers.length));
  if (result.hidden) return;
  if (whose) {
    result.replaceChildren(`You train: the phone of ${story.trainee} is yours.`);
    return;
  }
  result.replaceChildren(
    element("ul", {}, ...story.next_time.map((text) => element("li", { text }))),
    element("p", { className: "papers" }, ...story.papers.map(link)),
  );
});

form.elements.name.addEventListener("change", offer);

train.addEventListener("click", async () => {
  let given = { number: "", initials: "" };
  let note = "It stands on your certificate. The scenario plays everybody else.";
  while (note) {
    given = await ask("Who trains?", [
      { note },
      { label: "Staff number", name: "number", value: given.number, required: true, placeholder: "E1001" },
      { label: "Initials", name: "initials", value: given.initials, required: true, placeholder: "A.O." },
    ], "Begin");
    if (!given) return;
    note = await post("scenarios/train", { name: form.elements.name.value, ...given })
      .then(() => "", (wrong) => `Not begun: ${wrong.message}.`);
  }
});
