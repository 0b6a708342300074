// Keeps a page as it is on the server while somebody looks at it: where the server says that something has changed, the page is asked
// for again, and what is different takes the place of what was there. What was opened stays open, and what was typed stays typed; nobody
// is moved away from where they are.
const watched = document.querySelector("[data-live]");

const openOnes = (root) => [...root.querySelectorAll("details")].map((each) => each.open);

// Fields that hold something else than the server wrote into them.
const typedOnes = (root) => [...root.querySelectorAll("input[id], textarea[id]")].filter((each) => each.value !== each.defaultValue);

const renew = async () => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
  const now = document.querySelector("[data-live]");
  if (!next || !now || next.innerHTML === now.innerHTML) {
    return;
  }
  const before = openOnes(now);
  const focused = now.contains(document.activeElement) ? document.activeElement.id : "";
  const fresh = document.importNode(next, true);
  [...fresh.querySelectorAll("details")].forEach((each, at) => {
    each.open = before[at] ?? each.open;
  });
  for (const each of typedOnes(now)) {
    const field = fresh.querySelector("#" + CSS.escape(each.id));
    if (field) {
      field.value = each.value;
    }
  }
  now.replaceWith(fresh);
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  document.querySelector("[data-live-said]").textContent = fresh.dataset.liveText;
};

if (watched && "EventSource" in window) {
  let asked = false;
  let again = false;
  const changed = async () => {
    if (asked) {
      again = true;
      return;
    }
    asked = true;
    do {
      again = false;
      await renew().catch(() => {});
    } while (again);
    asked = false;
  };
  new EventSource(watched.dataset.live).addEventListener("changed", changed);
}
