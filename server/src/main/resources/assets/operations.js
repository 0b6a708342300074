// While something goes on, the page of operations looks again by itself; without scripts one loads it again.
const every = 1000;

async function lookAgain() {
  const live = document.getElementById('live');
  if (live?.dataset.working !== 'true') {
    return;
  }
  try {
    const answer = await fetch(location.pathname, {headers: {Accept: 'text/html'}});
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
    if (answer.ok && fresh) {
      live.replaceWith(fresh);
    }
  } catch {
    // Cairn may be starting again; it is asked once more.
  }
  setTimeout(lookAgain, every);
}

setTimeout(lookAgain, every);
