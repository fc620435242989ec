// What goes wrong in the room is turned on and off here, and the narrator tells of it.
import { button, element, menu, post, stream } from "./room.js";

const find = (id) => document.getElementById(id);
const weather = menu(find("weather"), false);
const mistake = weather.querySelector("[role=alert]");
const switches = new Map();

async function turn(name) {
  const { root } = switches.get(name);
  root.disabled = true;
  mistake.hidden = true;
  try {
    await post(`weather/${name}`, { on: root.getAttribute("aria-pressed") !== "true" });
  } catch (failure) {
    Object.assign(mistake, { textContent: `${failure.message}.`, hidden: false });
  }
  root.disabled = false;
}

function made({ name, label }) {
  const state = element("b");
  const root = button("", () => turn(name), { className: "switch" });
  root.append(element("span", { className: "knob", ariaHidden: "true" }), `${label} `, state);
  return { root, state };
}

function draw(kinds) {
  const names = kinds.map((kind) => kind.name).join();
  if (names !== [...switches.keys()].join()) {
    switches.clear();
    for (const kind of kinds) switches.set(kind.name, made(kind));
    weather.querySelector(".switches").replaceChildren(...[...switches.values()].map(({ root }) => root));
  }
  for (const { name, on } of kinds) {
    const { root, state } = switches.get(name);
    root.setAttribute("aria-pressed", String(on));
    state.textContent = on ? "on" : "off";
  }
}

stream.addEventListener("weather", (event) => {
  const { kinds, line } = JSON.parse(event.data);
  draw(kinds);
  const bad = kinds.filter((kind) => kind.on).map((kind) => kind.label);
  weather.querySelector("summary").textContent = `Weather: ${bad.length ? bad.join(", ") : "fair"}`;
  weather.classList.toggle("bad", bad.length > 0);
  Object.assign(find("forecast"), { textContent: line, hidden: !line });
  find("forecast").classList.toggle("failed", bad.length > 0);
});
