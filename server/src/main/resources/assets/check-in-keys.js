// Lets one check in by keyboard alone: Enter says "unchanged" where nothing was typed and goes on to the next key result; a letter says
// what one thinks of it. Without this file everything is still there: fields, boxes and a button.
const sheet = document.querySelector("form[data-check-in]");

if (sheet) {
  const cards = [...sheet.querySelectorAll("[data-card=open]")];
  const entries = (card) => [...card.querySelectorAll("[data-value], [data-step]")];
  const record = sheet.querySelector("[data-record]");
  const keys = sheet.querySelector("[data-keys]");
  if (keys) {
    keys.hidden = false;
  }

  const goOn = (card, from) => {
    const own = entries(card);
    const next = own[own.indexOf(from) + 1];
    if (own.includes(from) && next) {
      next.focus();
      return;
    }
    const unchanged = card.querySelector("[data-unchanged]");
    const said = [...card.querySelectorAll("input[type=radio]")].some((each) => each.checked);
    if (unchanged && own.every((each) => each.value.trim() === "") && (!said || own.includes(from))) {
      unchanged.checked = true;
    }
    const following = cards[cards.indexOf(card) + 1];
    (following ? entries(following)[0] : record)?.focus();
  };

  const typed = (event, card) => {
    const letter = event.key.toLowerCase();
    const pace = card.querySelector(`input[type=radio][data-key="${CSS.escape(letter)}"]`);
    if (pace) {
      pace.checked = true;
      return true;
    }
    if (letter === "m") {
      const more = card.querySelector("details");
      more.open = true;
      more.querySelector("input").focus();
      return true;
    }
    return false;
  };

  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      sheet.requestSubmit(record);
      return;
    }
    const card = event.target.closest("[data-card=open]");
    const free = event.target.matches("textarea, summary, a") || event.target.closest("details");
    if (!card || free || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      goOn(card, event.target);
    } else if (event.key.length === 1 && typed(event, card)) {
      event.preventDefault();
    }
  });

  // What is typed says more than "unchanged".
  sheet.addEventListener("input", (event) => {
    const card = event.target.closest("[data-card=open]");
    const unchanged = card?.querySelector("[data-unchanged]");
    if (unchanged && event.target.matches("[data-value], [data-step]") && event.target.value.trim() !== "") {
      unchanged.checked = false;
    }
  });
}
