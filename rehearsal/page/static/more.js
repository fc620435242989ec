// What is done with a phone itself, behind its dots: its signal, and who holds it.
import { ask, button, menu, post } from "./room.js";

const SIGNALS = {
  on: "Has data again",
  "without data": "Loses its data",
  off: "Is switched off",
};
const SAID = {
  on: "",
  "without data": "No data. What comes waits at Telegram; calls and texts get through.",
  off: "Off. What comes waits for it.",
};

export class More {
  constructor(phone) {
    this.phone = phone;
    const { id } = phone;
    const told = (deed) => deed.catch((mistake) => phone.toast(mistake.message));
    this.signals = Object.entries(SIGNALS).map(([signal, label]) =>
      [signal, button(label, () => told(post(`signal/${id}`, { signal })))]);
    menu(phone.find(".more")).querySelector(".list").append(
      ...this.signals.map(([, each]) => each),
      this.blocks = button("", () => phone.act(phone.seen.blocked ? "unblock" : "block")),
      button("Leaves the company…", () => this.leave(), { className: "leaves" }),
      button("Put the phone away", () => post(`people/${id}/put-away`)));
  }

  async leave() {
    const { phone } = this;
    const sure = await ask(`${phone.seen.name} leaves the company?`, [
      { note: "Access ends at once, and what they had in hand goes to others." },
    ], "Leaves");
    if (!sure) return;
    await post(`people/${phone.id}/leave`).catch((mistake) => phone.toast(mistake.message));
  }

  draw(seen) {
    const { phone } = this;
    phone.find(".more summary").setAttribute("aria-label", `More about ${seen.name}`);
    this.blocks.textContent = seen.blocked ? "Unblock the bot" : "Block the bot";
    this.blocks.hidden = !seen.started;
    for (const [signal, each] of this.signals) each.hidden = signal === seen.signal;
    const line = phone.find(".signal");
    line.textContent = SAID[seen.signal];
    line.hidden = seen.signal === "on";
    phone.root.classList.toggle("off", seen.deactivated);
    phone.root.classList.toggle("dark", seen.signal === "off");
  }
}
