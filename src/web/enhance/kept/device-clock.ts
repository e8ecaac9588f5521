/**
 * The device's own clock: without a network there is no other. Nothing that the service decides goes by it: how long
 * something lies in a browser, in which order it is sent from there, and which day a diary is offered for first.
 */
export function deviceNow(): number {
  return Date.now();
}
