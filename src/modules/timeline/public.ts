/** The only door of `timeline`. */
export { timelineListener } from './listeners.ts';
