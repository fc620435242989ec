// The rehearsal room's page: draws each phone from its snapshots and sends what is done.
"use strict";

const room = document.getElementById("phones");
const phones = new Map();
const london = (how) => new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...how });
const clock = london({ hour: "2-digit", minute: "2-digit" });
const fullClock = london({ dateStyle: "full", timeStyle: "long" });

function element(name, { text, ...given } = {}, ...inside) {
  const made = document.createElement(name);
  Object.assign(made, given);
  if (text !== undefined) made.textContent = text;
  made.append(...inside.filter(Boolean));
  return made;
}

async function post(path, what = {}) {
  const answer = await fetch(`/rehearsal/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.mistake || answer.statusText);
  return told;
}

class Phone {
  constructor(id) {
    this.id = id;
    this.drawn = new Map();
    this.alertsSeen = null;
    this.atEnd = true;
    this.root = document.getElementById("phone").content.firstElementChild.cloneNode(true);
    this.list = this.find(".messages");
    this.listen();
    new ResizeObserver(() => this.keepAtEnd()).observe(this.list);
    room.append(this.root);
  }

  find(what) { return this.root.querySelector(what); }

  async act(name, what) {
    await post(`phones/${this.id}/${name}`, what).catch((mistake) => this.toast(mistake.message));
  }

  listen() {
    const { list } = this;
    list.addEventListener("scroll", () => {
      this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    });
    const words = this.find(".words");
    this.find(".compose").addEventListener("submit", (event) => {
      event.preventDefault();
      if (!words.value.trim()) return;
      this.act("say", { text: words.value });
      words.value = "";
    });
    this.find(".start").onclick = () => this.act("start");
    this.find(".photo").onclick = () => {
      this.act("photo", { caption: words.value });
      words.value = "";
    };
    this.find(".place").onclick = () => this.act("location");
    this.find(".block").onclick = () => this.act(this.seen.blocked ? "unblock" : "block");
  }

  draw(seen) {
    const first = this.seen === undefined;
    this.seen = seen;
    this.root.setAttribute("aria-label", `Phone of ${seen.name}, ${seen.role}`);
    this.root.classList.toggle("off", seen.deactivated);
    this.find("h2").textContent = seen.name;
    this.find(".role").textContent = seen.role;
    this.find(".face").textContent = Array.from(seen.name)[0] || "?";
    this.find(".words").setAttribute("aria-label", `Message from ${seen.name}`);
    this.list.setAttribute("aria-label", `Messages of ${seen.name}`);
    const block = this.find(".block");
    block.textContent = seen.blocked ? "Unblock bot" : "Block bot";
    block.hidden = !seen.started;
    const ready = seen.started && !seen.blocked;
    this.find(".start").hidden = ready;
    this.find(".start").textContent = seen.blocked ? "Restart bot" : "Start";
    this.find(".compose").hidden = !ready;
    this.find(".doing").hidden = !seen.doing;
    this.drawKeys(ready ? seen.keyboard : []);
    this.drawMessages(seen.messages, first);
    this.drawAlerts(seen.alerts);
  }

  drawKeys(rows) {
    const signature = JSON.stringify(rows);
    if (signature === this.keys) return;
    this.keys = signature;
    this.find(".keys").replaceChildren(...rows.map((row) => element("div", {},
      ...row.map((label) => element("button", {
        type: "button", text: label, onclick: () => this.act("tap", { label }),
      })))));
  }

  drawMessages(messages, first) {
    const still = new Set(messages.map((message) => message.id));
    for (const [id, old] of this.drawn) {
      if (still.has(id)) continue;
      old.item.remove();
      this.drawn.delete(id);
    }
    for (const message of messages) this.drawMessage(message, first);
    this.keepAtEnd();
  }

  keepAtEnd() {
    if (this.atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  drawMessage(message, first) {
    const signature = JSON.stringify(message);
    const old = this.drawn.get(message.id);
    if (old && old.signature === signature) return;
    const item = this.item(message);
    this.drawn.set(message.id, { item, signature });
    if (old) {
      const held = old.item.contains(document.activeElement);
      old.item.replaceWith(item);
      if (held) (item.querySelector("button") || this.list).focus({ preventScroll: true });
      return;
    }
    this.list.append(item);
    if (!first && message.from_bot && !message.silent) this.buzz();
  }

  item(message) {
    const item = element("li", { className: message.from_bot ? "" : "mine" });
    const bubble = element("div", { className: "bubble" });
    item.append(bubble);
    if (message.deleted) {
      item.classList.add("gone");
      bubble.append(element("s", { text: "Message deleted" }));
    } else {
      this.fill(bubble, message);
      if (message.buttons.length) item.append(this.inline(message));
    }
    const at = new Date(message.at);
    const marks = [clock.format(at)];
    if (message.edited) marks.unshift("edited");
    if (message.silent) marks.unshift("silent");
    bubble.append(element("small", { text: marks.join(" · "), title: fullClock.format(at) }));
    return item;
  }

  fill(bubble, message) {
    if (message.forwarded) bubble.append(element("small", { className: "origin", text: "Forwarded" }));
    if (message.file) {
      bubble.append(element("a", {
        className: "attached", href: message.file.href, download: message.file.name,
        text: message.file.name,
      }));
    } else if (message.kind !== "text") {
      const names = { photo: "Photo", voice: "Voice message", location: "Location", contact: "Contact", sticker: "Sticker" };
      bubble.append(element("span", { className: "attached", text: names[message.kind] || message.kind }));
    }
    bubble.append(...marked(message.text, message.marks));
  }

  inline(message) {
    return element("div", { className: "inline" }, ...message.buttons.map((row) =>
      element("div", {}, ...row.map((button) => this.button(message, button)))));
  }

  button(message, { label, data, url, style }) {
    if (url) return element("a", { href: url, target: "_blank", rel: "noopener noreferrer", text: `${label} ↗` });
    return element("button", {
      type: "button", text: label, className: style || "",
      onclick: () => this.act("press", { message_id: message.id, data: data || "" }),
    });
  }

  drawAlerts(alerts) {
    const newest = alerts.at(-1);
    const number = newest ? newest.number : 0;
    if (this.alertsSeen !== null && number > this.alertsSeen) this.toast(newest.text);
    this.alertsSeen = number;
  }

  toast(text) {
    const toast = this.find(".toast");
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { toast.hidden = true; }, 4000);
  }

  buzz() {
    this.root.classList.remove("buzz");
    void this.root.offsetWidth;
    this.root.classList.add("buzz");
    setTimeout(() => this.root.classList.remove("buzz"), 900);
    if (navigator.vibrate && navigator.userActivation?.hasBeenActive) navigator.vibrate(150);
  }
}

function marked(text, marks) {
  const tags = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code" };
  const pieces = [];
  let at = 0;
  for (const { type, offset, length } of marks) {
    if (!tags[type] || offset < at) continue;
    pieces.push(text.slice(at, offset), element(tags[type], { text: text.slice(offset, offset + length) }));
    at = offset + length;
  }
  return [...pieces, text.slice(at)];
}

function drawLine(text, kind) {
  Object.assign(document.getElementById("line"), { textContent: text, className: `line ${kind}` });
}

function drawOutage(down) {
  const outage = document.getElementById("outage");
  outage.setAttribute("aria-pressed", String(down));
  outage.querySelector("b").textContent = down ? "on" : "off";
  drawLine(down ? "Telegram is down (simulated)" : "Telegram is up (simulated)", down ? "down" : "up");
}

const stream = new EventSource("/rehearsal/events");  // time.js hears it, too
stream.addEventListener("phone", (event) => {
  const seen = JSON.parse(event.data);
  document.getElementById("nobody").hidden = true;
  if (!phones.has(seen.id)) phones.set(seen.id, new Phone(seen.id));
  phones.get(seen.id).draw(seen);
});
stream.addEventListener("line", (event) => {
  document.getElementById("nobody").hidden = phones.size > 0;
  drawOutage(JSON.parse(event.data).down);
});
stream.addEventListener("error", () => drawLine("The rehearsal room is not running", "down"));

document.getElementById("outage").addEventListener("click", (event) =>
  post("outage", { on: event.currentTarget.getAttribute("aria-pressed") !== "true" }));

const dialog = document.getElementById("new-phone");
document.getElementById("add").addEventListener("click", () => dialog.showModal());
document.getElementById("cancel").addEventListener("click", () => dialog.close());
dialog.querySelector("form").addEventListener("submit", (event) => {
  post("phones", Object.fromEntries(new FormData(event.currentTarget)));
  event.currentTarget.reset();
});
