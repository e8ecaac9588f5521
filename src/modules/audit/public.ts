/** The only door of `audit`: the access log, its sealing, the verifier, the sample review. */
export { writeAccessLog } from './store/access-log.ts';
