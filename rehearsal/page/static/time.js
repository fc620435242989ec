// The room's clock: it counts on by itself, and is told when somebody pushed it.
import { london, post, stream } from "./room.js";

const find = (id) => document.getElementById(id);
const day = london({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const second = london({ hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" });
let seen = null;

const now = () => new Date(Date.now() + seen.ahead * 1000);

function count() {
  if (!seen) return;
  find("now").textContent = `${day.format(now())}, ${second.format(now())}`;
  find("now").dateTime = now().toISOString();
  find("next-at").textContent = next();
}

function next() {
  if (seen.pushed) return "time is going on…";
  if (!seen.next_at) return "nothing is due";
  const left = Math.max(Math.round((new Date(seen.next_at) - now()) / 1000), 0);
  if (!left) return "something is happening";
  if (left < 90) return `next thing in ${left} s`;
  if (left < 5400) return `next thing in ${Math.round(left / 60)} min`;
  if (left < 129600) return `next thing in ${Math.round(left / 3600)} h`;
  return `next thing in ${Math.round(left / 86400)} days`;
}

stream.addEventListener("time", (event) => {
  const before = seen;
  seen = JSON.parse(event.data);
  if (before && before.opening !== seen.opening) location.reload();
  find("time").hidden = false;
  find("fast").setAttribute("aria-pressed", String(seen.speed > 1));
  find("time").querySelector(".stop").hidden = !seen.pushed;
  count();
});
setInterval(count, 250);

const dialog = find("date");
const mistake = dialog.querySelector(".mistake");
const asked = dialog.querySelector("form");

async function push(how, given) {
  try {
    await post(`clock/${how}`, given);
    dialog.close();
  } catch (failure) {
    Object.assign(mistake, { textContent: failure.message, hidden: false });
  }
}

for (const button of document.querySelectorAll("[data-push]"))
  button.addEventListener("click", () => push(button.dataset.push));
find("fast").addEventListener("click", () => push(seen.speed > 1 ? "real" : "fast"));
find("any-date").addEventListener("click", () => {
  mistake.hidden = true;
  const local = london({ dateStyle: "short", timeStyle: "short" }).formatToParts(now());
  const part = Object.fromEntries(local.map(({ type, value }) => [type, value]));
  asked.elements.at.value = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
  dialog.showModal();
});
find("stay").addEventListener("click", () => dialog.close());
asked.addEventListener("submit", (event) => {
  event.preventDefault();
  push("to", { at: asked.elements.at.value });
});
