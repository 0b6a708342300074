// Times of a page are written as the organisation's clock shows them. Where the reader's clock shows another time at that moment, they
// are written as that one shows them; the exact instant stays what one sees on hover. Days stay days of the organisation.
const locale = document.documentElement.lang || undefined;
const text = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

const rewrite = (root) => {
  for (const each of root.querySelectorAll("time[data-offset]")) {
    const instant = new Date(each.dateTime);
    if (-instant.getTimezoneOffset() !== Number(each.dataset.offset)) {
      each.textContent = text.format(instant);
      document.querySelector("[data-other-zone]")?.removeAttribute("hidden");
    }
    delete each.dataset.offset;
  }
};

const mine = document.querySelector("[data-other-zone] b");
if (mine) {
  mine.textContent = text.resolvedOptions().timeZone;
}
rewrite(document);
new MutationObserver((changes) => {
  if (changes.some((change) => change.addedNodes.length)) {
    rewrite(document);
  }
}).observe(document.getElementById("content"), { childList: true, subtree: true });
