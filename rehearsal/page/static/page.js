// The rehearsal room's page: phones come and go; who is added, and what stands beside.
import { Phone } from "./phone.js";
import { ask, button, element, post, stream } from "./room.js";
import "./stories.js";
import "./time.js";
import "./training.js";
import "./weather.js";

const find = (id) => document.getElementById(id);
const phones = new Map();
let company = null;
let expected = null;  // whose phone was added, and is not drawn yet

function drawLine(text, kind) {
  Object.assign(find("line"), { textContent: text, className: `line ${kind}` });
}

stream.addEventListener("phone", (event) => {
  const seen = JSON.parse(event.data);
  if (!phones.has(seen.id)) phones.set(seen.id, new Phone(seen.id));
  phones.get(seen.id).draw(seen);
  if (seen.id === expected) {
    expected = null;
    phones.get(seen.id).comesUp();
  }
  find("hint").hidden = [...phones.values()].some((phone) => phone.seen.started);
});
stream.addEventListener("here", (event) => {
  const here = new Set(JSON.parse(event.data));
  for (const [id, phone] of phones) {
    if (here.has(id)) continue;
    phone.gone();
    phones.delete(id);
  }
  find("nobody").hidden = here.size > 0;
});
stream.addEventListener("weather", (event) => {
  const down = JSON.parse(event.data).kinds.some(({ name, on }) => name === "TELEGRAM" && on);
  drawLine(down ? "Telegram is down, in this room" : "Telegram is up", down ? "down" : "up");
});
stream.addEventListener("company", (event) => {
  company = JSON.parse(event.data);
  find("beside").hidden = !company;
  document.body.classList.toggle("company", Boolean(company));
  if (!company) return;
  find("screens").replaceChildren(...company.screens.map(({ name, title }) =>
    button(title, () => opens(name, title), { className: "quiet" })));
});
stream.addEventListener("error", () => drawLine("The rehearsal room is not running", "down"));

// Somebody's phone asks for the link, and it opens beside the phones.
async function opens(name, title) {
  const said = find("beside").querySelector("[role=status]");
  said.textContent = `${title}: the link is on its way to somebody's phone…`;
  try {
    const { link } = await post(`screens/${name}`);
    const size = `popup,width=${Math.min(screen.availWidth, 980)},height=${screen.availHeight}`;
    const beside = window.open(link, `checkcall-${name}`, innerWidth < 700 ? "" : size);
    if (beside) beside.opener = null;
    const again = element("a", { href: link, target: "_blank", rel: "noopener noreferrer",
      text: beside ? "It did not open? Open it here" : "Open it" });
    said.replaceChildren(`${title}: press “Sign in” there. `, again);
  } catch (mistake) {
    said.textContent = `${title}: ${mistake.message}.`;
  }
}

// A phone is as high as what the bar leaves.
const bar = document.querySelector(".bar");
const above = new ResizeObserver(() => document.documentElement.style.setProperty(
  "--above", `${bar.offsetHeight + find("strip").offsetHeight}px`,
));
above.observe(bar);
above.observe(find("strip"));

find("fold").addEventListener("click", (event) => {
  const folded = event.currentTarget.closest(".bar").classList.toggle("folded");
  event.currentTarget.setAttribute("aria-expanded", String(!folded));
  event.currentTarget.textContent = folded ? "Unfold" : "Fold";
});

// All press Start, and what the first message asks: a newcomer need not press eight times.
find("everybody").addEventListener("click", () => {
  for (const phone of phones.values()) phone.joins();
});

find("add").addEventListener("click", async () => {
  const given = await ask("Add a phone", company ? [
    { label: "Role", name: "role", options: company.roles.map((role) => [role, role]) },
    { label: "Language", name: "language", options: company.languages,
      note: "Other languages than English, Polish and Romanian are for officers." },
  ] : [
    { label: "Name", name: "first_name", maxLength: 40, required: true },
    { label: "Role", name: "role", maxLength: 40 },
    { label: "Invitation, if there is one", name: "start_payload", maxLength: 64, pattern: "[A-Za-z0-9_\\-]*" },
  ], "Add");
  if (!given) return;
  try {
    const { id } = await post(company ? "people" : "phones", given);
    if (phones.has(id)) phones.get(id).comesUp();
    else expected = id;
  } catch (mistake) {
    drawLine(mistake.message, "down");
  }
});
