// What all parts of the page share: how they draw, post, ask, and hear of changes.
export const london = (how) => new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...how });
const clock = london({ hour: "2-digit", minute: "2-digit" });
export const fullClock = london({ dateStyle: "full", timeStyle: "long" });

export const stream = new EventSource("/rehearsal/events");

export function element(name, { text, ...given } = {}, ...inside) {
  const made = document.createElement(name);
  Object.assign(made, given);
  if (text !== undefined) made.textContent = text;
  made.append(...inside.filter(Boolean));
  return made;
}

export const button = (text, onclick, more = {}) =>
  element("button", { type: "button", text, onclick, ...more });

export function stamp(at, marks = []) {
  const moment = new Date(at);
  return element("small", {
    text: [...marks, clock.format(moment)].join(" · "), title: fullClock.format(moment),
  });
}

async function told(answer) {
  const given = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(given.mistake || answer.statusText || "It did not work");
  return given;
}

export const get = async (path) => told(await fetch(`/rehearsal/${path}`));

export const post = async (path, what = {}) => told(await fetch(`/rehearsal/${path}`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(what),
}));

// One dialog for all that is asked. A field is a label and an input, or a list to
// choose from; null when somebody thinks better of it.
const dialog = document.getElementById("ask");
const form = dialog.querySelector("form");

export function ask(title, fields, done = "Send") {
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector(".fields").replaceChildren(...fields.map(field));
  dialog.querySelector(".primary").textContent = done;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(
    dialog.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : null,
  ), { once: true }));
}

function field({ label, note, options, ...given }) {
  const input = options
    ? element("select", given, ...options.map(([value, text]) => element("option", { value, text })))
    : element("input", { type: "text", autocomplete: "off", ...given });
  if (!label) return element("p", { text: note });
  return element("label", { text: label }, input, note && element("small", { text: note }));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  dialog.close("yes");
});
dialog.querySelector(".cancel").addEventListener("click", () => dialog.close(""));

// A list of buttons that opens under another one: Escape, leaving it and, with `closes`,
// a choice close it.
export function menu(details, closes = true) {
  const close = () => { details.open = false; };
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    close();
    details.querySelector("summary").focus();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) close();
  });
  details.addEventListener("click", (event) => {
    if (closes && event.target.closest("button")) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (details.open && !details.contains(event.target)) close();
  });
  return details;
}
