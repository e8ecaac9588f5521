/** The only door of `colleagues`: what professionals say to one another, about a person and without one. */
export { TOPIC_MOST, WORDS_MOST } from './contract.ts';
export { type Remark, remarksOf, unsettledCount } from './store/remarks.ts';
export type { Consultation } from './store/consultations.ts';
export {
  answerColleagues,
  askColleagues,
  closeConsultation,
  listConsultations,
  readConsultation,
} from './use-cases/consultations.ts';
export { settleRemark } from './use-cases/settle-remark.ts';
export { teamList } from './use-cases/team-list.ts';
export { writeRemark } from './use-cases/write-remark.ts';
