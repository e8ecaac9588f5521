/** The only door of `notifications`: messages without content, to be sent. */
export { type NewMessage, type Template } from './store.ts';
export { notify } from './use-cases/notify.ts';
