/**
 * A form is sent once: its buttons rest while the answer is on its way, and wake when the page is shown again (back
 * button). The server's idempotency is what counts; this only spares people the doubt.
 */
export function guardDoubleSubmit(): void {
  const resting = new Set<HTMLButtonElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === 'dialog') return;
    // After this turn, so that the pressed button's own name and value are still sent.
    setTimeout(() => {
      for (const button of form.elements) {
        if (!(button instanceof HTMLButtonElement) || button.disabled) continue;
        button.disabled = true;
        button.setAttribute('aria-busy', 'true');
        resting.add(button);
      }
    }, 0);
  });
  window.addEventListener('pageshow', () => {
    for (const button of resting) {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    }
    resting.clear();
  });
}
