// One phone: drawn from its snapshots; what is done with it is posted.
import { attaching, walked } from "./attaching.js";
import { drawn } from "./message.js";
import { More } from "./more.js";
import { button, element, menu, post } from "./room.js";
import { Call, Texts } from "./telephone.js";

const rooms = document.getElementById("phones");
const template = document.getElementById("phone");
const strip = document.getElementById("strip");

export class Phone {
  constructor(id) {
    this.id = id;
    this.drawn = new Map();
    this.alertsSeen = null;
    this.atEnd = true;
    this.top = 0;
    this.mode = null;
    this.root = template.content.firstElementChild.cloneNode(true);
    this.root.id = `phone-${id}`;
    this.list = this.find(".messages");
    this.words = this.find(".words");
    this.call = new Call(this);
    this.texts = new Texts(this);
    this.jump = button("", () => this.comesUp());
    this.listen();
    new ResizeObserver(() => this.keepAtEnd()).observe(this.list);
    rooms.append(this.root);
    strip.append(this.jump);
  }

  find(what) { return this.root.querySelector(what); }

  async act(name, what) {
    return post(`phones/${this.id}/${name}`, what).catch((mistake) => this.toast(mistake.message));
  }

  listen() {
    const { list } = this;
    list.addEventListener("scroll", () => {  // a list that shrank is not scrolled away from
      const left = list.scrollHeight - list.scrollTop - list.clientHeight;
      if (left < 80) this.atEnd = true;
      else if (list.scrollTop < this.top) this.atEnd = false;
      this.top = list.scrollTop;
    });
    this.find(".compose").addEventListener("submit", (event) => {
      event.preventDefault();
      this.says();
    });
    this.words.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.mode) this.begins(null);
    });
    this.find(".mode button").onclick = () => this.begins(null);
    this.find(".start").onclick = () => this.act("start");
    menu(this.find(".attach")).querySelector(".list").append(...attaching(this));
    this.more = new More(this);
    for (const tab of this.root.querySelectorAll(".tabs button")) {
      tab.onclick = () => this.opens(tab.dataset.app);
    }
    this.root.addEventListener("focusin", () => this.looked());
    this.root.addEventListener("pointerdown", () => this.looked());
  }

  // Presses Start, and the one button of the message that comes then.
  async joins() {
    if (this.seen.started) return;
    await this.act("start");
    for (let look = 0; look < 100; look += 1) {
      const asks = this.seen.messages.find((message) => message.buttons?.length);
      if (asks) {
        await this.act("press", { message_id: asks.id, data: asks.buttons[0][0].data });
        return;
      }
      await new Promise((later) => setTimeout(later, 200));
    }
  }

  says() {
    const text = this.words.value;
    if (!text.trim()) return;
    const { mode } = this;
    this.begins(null);
    if (mode?.kind === "edit") this.act("edit", { message_id: mode.id, text });
    else this.act("say", mode ? { text, reply_to: mode.id } : { text });
    this.words.value = "";
  }

  // Somebody edits a message of theirs, or replies to one; null: neither.
  begins(kind, message) {
    const wasEdited = this.mode?.kind === "edit";
    this.mode = kind && { kind, id: message.id };
    this.find(".mode").hidden = !kind;
    if (wasEdited) this.words.value = "";
    if (!kind) return;
    const words = message.text.slice(0, 60) || message.kind;
    this.find(".mode span").textContent = `${kind === "edit" ? "Edit" : "Reply to"}: ${words}`;
    if (kind === "edit") this.words.value = message.text;
    this.words.focus();
  }

  takeWords() {
    const words = this.words.value.trim();
    this.words.value = "";
    return words;
  }

  walks(message) { this.act("move", { message_id: message.id, ...walked(message.place) }); }

  opens(app) {
    for (const each of this.root.querySelectorAll(".app")) each.hidden = each.dataset.app !== app;
    for (const tab of this.root.querySelectorAll(".tabs button")) {
      tab.setAttribute("aria-pressed", String(tab.dataset.app === app));
    }
    this.texts.draw(this.seen.texts);
    this.keepAtEnd();
  }

  draw(seen) {
    const first = this.seen === undefined;
    this.seen = seen;
    this.root.setAttribute("aria-label", `Phone of ${seen.name}, ${seen.role}`);
    this.list.lang = seen.language;
    this.find(".keys").lang = seen.language;
    this.more.draw(seen);
    this.find("h2").textContent = seen.name;
    this.find(".role").textContent = seen.role;
    this.find(".face").textContent = Array.from(seen.name)[0] || "?";
    this.words.setAttribute("aria-label", `Message from ${seen.name}`);
    this.list.setAttribute("aria-label", `Messages of ${seen.name}`);
    const ready = seen.started && !seen.blocked;
    this.find(".start").hidden = ready;
    this.find(".start").textContent = seen.blocked ? "Restart bot" : "Start";
    this.find(".compose").hidden = !ready;
    this.find(".doing").hidden = !seen.doing;
    this.find(".tabs").hidden = !seen.texting;
    this.drawKeys(ready ? seen.keyboard : []);
    this.drawMessages(seen.messages, first);
    this.drawAlerts(seen.alerts);
    this.call.draw(seen.call);
    const unread = this.texts.draw(seen.texts);
    this.drawJump(unread);
  }

  drawJump(unread) {
    const ringing = this.seen.call?.state === "rings";
    const news = this.waits || ringing || unread > 0;
    this.jump.classList.toggle("news", news);
    this.jump.replaceChildren(this.seen.role.split(" ").at(-1) || this.seen.name,
      element("span", { text: ringing ? " rings" : news ? " new" : "" }));
    this.jump.title = `${this.seen.name}, ${this.seen.role}`;
  }

  looked() {
    if (!this.waits) return;
    this.waits = false;
    this.drawJump(0);
  }

  comesUp() {
    this.root.scrollIntoView({ block: "nearest", inline: "center" });
    const target = this.seen.started ? this.words : this.find(".start");
    target.focus({ preventScroll: true });
  }

  gone() {
    this.root.remove();
    this.jump.remove();
  }

  drawKeys(rows) {
    const signature = JSON.stringify(rows);
    if (signature === this.keys) return;
    this.keys = signature;
    this.find(".keys").replaceChildren(...rows.map((row) => element("div", {},
      ...row.map(({ label, style }) => button(label, () => this.act("tap", { label }), { className: style || "" })))));
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
    const item = drawn(message, this);
    this.drawn.set(message.id, { item, signature });
    if (old) {
      const held = old.item.contains(document.activeElement);
      old.item.replaceWith(item);
      if (held) (item.querySelector("button") || this.list).focus({ preventScroll: true });
      return;
    }
    this.list.firstElementChild.append(item);
    if (!first && message.from_bot && !message.silent) this.buzz();
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
    this.toastTimer = setTimeout(() => { toast.hidden = true; }, 6000);
  }

  buzz() {
    if (!this.root.contains(document.activeElement)) this.waits = true;
    this.root.classList.remove("buzz");
    void this.root.offsetWidth;
    this.root.classList.add("buzz");
    setTimeout(() => this.root.classList.remove("buzz"), 900);
    if (navigator.vibrate && navigator.userActivation?.hasBeenActive) navigator.vibrate(150);
  }
}
