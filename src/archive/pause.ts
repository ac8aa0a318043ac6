/** As long as a page may wait, in milliseconds, before it draws or is told of a click. */
const mostMs = 50;

let last = 0;

/** Lets the page have its turn, when it has waited: for all that takes long and is done in many steps. */
export async function pause(): Promise<void> {
  if (performance.now() - last < mostMs) return;
  await turn();
  last = performance.now();
}

/** A message, and no timer: those of a page that nobody looks at come once a second. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
