() => {
  const faults = [];
  const fault = (what, element) => faults.push(`${what}: ${element ? element.outerHTML.slice(0, 120) : ""}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  if (!document.documentElement.lang) fault("no language");
  if (!document.title.trim()) fault("no title");
  if (all("h1").length !== 1) fault("not one h1");
  if (all("main").length !== 1 || all("header").length !== 1) fault("landmarks");
  all("nav").forEach((nav) => nav.getAttribute("aria-label") || fault("nameless nav", nav));
  const skip = document.querySelector("a");
  if (skip.getAttribute("href") !== "#content") fault("no skip link first", skip);

  // The summary of errors comes before the h1, as people must meet it first.
  let level = 1;
  all("main :is(h2, h3, h4)").forEach((heading) => {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) fault("heading skips a level", heading);
    level = next;
  });

  const ids = all("[id]").map((element) => element.id);
  ids.filter((id, place) => ids.indexOf(id) !== place).forEach((id) => fault(`id twice ${id}`));
  all("[aria-describedby], [aria-labelledby]").forEach((element) => {
    const named = ["aria-describedby", "aria-labelledby"]
      .flatMap((name) => (element.getAttribute(name) || "").split(" ").filter(Boolean));
    named.forEach((id) => ids.includes(id) || fault(`points nowhere ${id}`, element));
  });
  all("a[href^='#']").forEach((link) =>
    ids.includes(link.getAttribute("href").slice(1)) || fault("leads nowhere", link));

  const asked = all("input:not([type=hidden]), textarea");
  asked.forEach((input) => input.labels.length === 1 || fault("not one label", input));
  all("fieldset").forEach((set) => set.querySelector("legend") || fault("no legend", set));
  all("th").forEach((head) => head.scope || fault("no scope", head));

  // A link in running text may be as small as the text. Source: WCAG 2.2, 2.5.8.
  all("button, summary, input:not([type=hidden]), textarea, .choice label, nav a, .back a")
    .filter(shown)
    .forEach((target) => {
      const box = target.getBoundingClientRect();
      if (box.height < 43.5) fault(`only ${box.height} px high`, target);
    });

  const parsed = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([red, green, blue]) => {
    const part = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parsed(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  all("body *").filter(shown).forEach((element) => {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!says) return;
    const ratio = contrast(parsed(getComputedStyle(element).color), behind(element));
    if (ratio < 4.5) fault(`contrast ${ratio.toFixed(2)}`, element);
  });
  return faults;
}
