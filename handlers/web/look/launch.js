// A page was opened inside Telegram, which wrote behind the # of its address who did so,
// and signed it. That is put into the page's form and sent; the page says the rest.

const told = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
const form = document.querySelector("main form");

if (told) {
  history.replaceState(null, "", location.pathname); // it stays in no history
  form.elements.launch.value = told;
  // Telegram's apps for phones open a page half as high as the screen.
  globalThis.TelegramWebviewProxy?.postEvent("web_app_expand", "{}");
  // In a browser Telegram frames the page. What is signed in to is framed by nobody: a
  // press of the button opens a window of its own.
  if (window.top === window) form.submit();
  else form.target = "_blank";
}
