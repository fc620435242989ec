// The telephone beside the chat: a call that rings in it, and its text messages.
import { button, element, stamp } from "./room.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

export class Call {
  constructor(phone) {
    this.phone = phone;
    this.root = phone.find(".call");
    this.closed = 0;
  }

  draw(call) {
    // What nobody picked up is gone; what was said stays until it is closed.
    const heard = call && (call.state !== "over" || (this.seen && call.said));
    const shown = heard && call.number !== this.closed;
    this.root.hidden = !shown;
    this.phone.root.classList.toggle("rung", Boolean(shown && call.state === "rings"));
    if (!shown) { this.seen = ""; return; }
    const signature = JSON.stringify(call);
    if (signature === this.seen) return;
    const began = !this.seen || JSON.parse(this.seen).state !== call.state;
    this.seen = signature;
    const held = this.root.contains(document.activeElement);
    this.root.replaceChildren(...this.inside(call));
    if (held || (began && this.phone.root.contains(document.activeElement))) {
      this.root.querySelector("button").focus({ preventScroll: true });
    }
  }

  // By whatever voice the browser has for that language.
  speak(words) {
    const voice = new SpeechSynthesisUtterance(words);
    voice.lang = this.phone.seen.language;
    speechSynthesis.cancel();
    speechSynthesis.speak(voice);
  }

  inside(call) {
    const act = (name, what) => () => this.phone.act(name, what);
    const { state, said, asks } = call;
    const title = { rings: "Checkcall is calling", answered: "On the telephone", over: "The call is over" }[state];
    const parts = [element("h3", { text: title })];
    if (said) parts.push(element("p", { className: "said", text: said }));
      if (said && window.speechSynthesis) {
      parts.push(button("Hear it", () => this.speak(said), { className: "quiet" }));
    }
    if (asks) {
      parts.push(element("div", { className: "keypad", role: "group", ariaLabel: "Keys of the telephone" },
        ...KEYS.map((key) => button(key, act("key", { key })))));
    }
    if (state === "over") {
      parts.push(button("Close", () => { this.closed = call.number; this.draw(call); }, { className: "quiet" }));
    } else {
      const answer = state === "rings" && button("Answer", act("answer"), { className: "success" });
      const end = button(state === "rings" ? "Decline" : "Hang up", act("hang_up"), { className: "danger" });
      parts.push(element("div", { className: "row" }, answer, end));
    }
    return parts;
  }
}

export class Texts {
  constructor(phone) {
    this.phone = phone;
    this.list = phone.find(".texts");
    this.drawn = 0;
    this.read = 0;
    phone.find(".texting").addEventListener("submit", (event) => {
      event.preventDefault();
      const words = event.currentTarget.elements.words;
      if (!words.value.trim()) return;
      phone.act("text", { text: words.value });
      words.value = "";
    });
  }

  draw(texts) {
    for (const text of texts.slice(this.drawn)) this.list.firstElementChild.append(this.item(text));
    if (texts.length > this.drawn) this.list.scrollTop = this.list.scrollHeight;
    this.drawn = texts.length;
    if (!this.list.closest(".app").hidden) this.read = texts.length;
    const unread = texts.slice(this.read).filter((text) => !text.own).length;
    this.phone.find(".tabs .count").textContent = unread ? ` (${unread} new)` : "";
    return unread;
  }

  item(text) {
    const marks = text.own && !text.taken ? ["not taken"] : [];
    return element("li", { className: text.own ? "mine" : "" },
      element("div", { className: "bubble", text: text.words }, stamp(text.at, marks)));
  }
}
