// The board, kept right. The page is whole without this: here it is only changed where
// something has changed, and said so when nothing comes in any more.

const QUIET_MS = 12_000; // the server gives a sign of life every five seconds
const AGAIN_MS = 5_000;
const RELOAD_MS = 15_000;
const SAID_MS = 60_000;

const { body } = document;
const at = (id) => document.getElementById(id);

let ahead = Date.parse(body.dataset.now) - Date.now(); // of this machine's clock
let heard = Date.now();
let tried = 0;
let source = null;
let wall = "";

function count() {
  const now = Date.now() + ahead;
  for (const time of document.querySelectorAll("time.left")) {
    const words = left(Date.parse(time.dateTime) - now);
    if (time.textContent !== words) time.textContent = words;
  }
}

// As the server writes it: 12:05, 1:12:05, and a plus before what has passed.
function left(ms) {
  const seconds = Math.trunc(ms / 1000);
  const past = Math.abs(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(past / 3600);
  const minutes = Math.floor(past / 60) % 60;
  const clock = hours ? `${hours}:${two(minutes)}` : `${minutes}`;
  return `${seconds < 0 ? "+" : ""}${clock}:${two(past % 60)}`;
}

function put(part, { order, html }) {
  const list = at(part);
  if (!list) return; // a page shows some of it
  let here = list.firstElementChild;
  for (const name of order) {
    let piece = at(name);
    if (html[name] !== undefined) {
      const fresh = made(html[name]);
      if (piece) {
        if (piece === here) here = fresh;
        exchange(piece, fresh);
      } else if (name.startsWith("alarm-")) {
        at("said").textContent = fresh.querySelector("h3").textContent;
      }
      piece = fresh;
    }
    if (piece === here) here = here.nextElementSibling;
    else list.insertBefore(piece, here);
  }
  while (here) {
    const gone = here;
    here = here.nextElementSibling;
    gone.remove();
  }
}

function made(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

// Whoever is about to press a button finds it where it was, unfolded, and focused.
function exchange(piece, fresh) {
  const held = piece.contains(document.activeElement) ? document.activeElement : null;
  const isOpen = piece.querySelector("details[open]");
  if (piece.open) fresh.open = true;
  if (isOpen) fresh.querySelector("details")?.setAttribute("open", "");
  piece.replaceWith(fresh);
  if (!held) return;
  const same = held.value
    ? [...fresh.querySelectorAll("button")].find((each) => each.value === held.value)
    : fresh.querySelector(held.tagName);
  same?.focus();
}

function show(parts) {
  for (const [part, changed] of Object.entries(parts)) put(part, changed);
  if (parts.alarms) {
    const many = parts.alarms.order.filter((name) => name.startsWith("alarm-")).length;
    document.title = many ? `(${many}) ${body.dataset.title}` : body.dataset.title;
  }
  count();
}

function hear({ now, clock }) {
  heard = Date.now();
  ahead = Date.parse(now) - heard;
  wall = clock;
  hide();
  at("clock").textContent = clock;
  at("live").hidden = false;
  at("lost").hidden = true;
  body.classList.remove("lost");
}

function lose() {
  if (!at("lost").hidden) return;
  at("live").hidden = true;
  at("lost").textContent = body.dataset.lost.replace("--:--", wall);
  at("lost").hidden = false;
  body.classList.add("lost");
}

function connect() {
  tried = Date.now();
  source?.close();
  source = new EventSource(body.dataset.live);
  source.addEventListener("parts", (event) => show(JSON.parse(event.data)));
  source.addEventListener("beat", (event) => hear(JSON.parse(event.data)));
  source.addEventListener("over", leave);
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) refused();
  });
}

// Not let in: signed out, and the page says how to sign in; or too many look, or something
// between here and there holds the stream back: a page that is loaded now and then is right
// as well.
async function refused() {
  try {
    const answer = await fetch(body.dataset.here, { method: "HEAD" });
    if (answer.status === 403) leave();
    if (answer.ok) setTimeout(() => at("lost").hidden || leave(), RELOAD_MS);
  } catch {
    // nobody is there: it is tried again
  }
}

// What somebody is typing is never loaded away: they are told, and go on.
function leave() {
  if (body.dataset.typing) lose();
  else location.reload();
}

// A number is shown for a minute by the server's clock, and leaves nothing behind.
function hide() {
  const number = at("number");
  if (!number?.dataset.until || Date.now() + ahead < Date.parse(number.dataset.until)) return;
  number.textContent = number.dataset.over;
  delete number.dataset.until;
  history.replaceState(null, "", body.dataset.here);
}

function look() {
  count();
  hide();
  if (Date.now() - heard <= QUIET_MS) return;
  lose();
  if (Date.now() - tried <= AGAIN_MS) return;
  connect();
  refused();
}

// A machine that slept, or a page that was hidden, does not wait for its turn.
for (const wakes of ["online", "pageshow", "visibilitychange"]) {
  addEventListener(wakes, look);
}
wall = at("clock").textContent;
// What was done just now is said once: neither a page that is loaded again says it, nor a
// wall for the rest of the night; and to load the page again presses nothing again.
history.replaceState(null, "", body.dataset.here);
setTimeout(() => document.querySelector(".notice:not(.number)")?.remove(), SAID_MS);
for (const plain of document.querySelectorAll("#plain")) plain.hidden = true;
for (const line of document.querySelectorAll(".scroll")) line.scrollLeft = line.scrollWidth;
setInterval(look, 1000);
connect();
