// Scenarios: one is chosen and played, and the narrator says what is to be seen.
import { element, post, stream } from "./room.js";

const form = document.getElementById("story");
const narrator = document.getElementById("narrator");
const step = document.getElementById("step");

function drawNames(names, playing) {
  const { name } = form.elements;
  if (name.options.length === names.length) return;
  name.replaceChildren(...names.map((each) => element("option", { text: each })));
  if (playing) name.value = playing;
}

stream.addEventListener("story", (event) => {
  const { names, story } = JSON.parse(event.data);
  form.hidden = !names.length;
  drawNames(names, story && story.name);
  step.hidden = !story || !story.by_steps || Boolean(story.outcome);
  narrator.hidden = !story;
  if (!story) return;
  narrator.classList.toggle("failed", story.failed);
  narrator.textContent = `${story.step} of ${story.steps}. ${story.outcome || story.line}`;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  post("scenarios/play", {
    name: form.elements.name.value, by_steps: event.submitter.value === "steps",
  });
});
step.addEventListener("click", () => post("scenarios/step"));
