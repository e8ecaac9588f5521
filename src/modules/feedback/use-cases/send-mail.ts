/** Sends one mail about feedback: the answer to who asked, or a reminder to the unit. It goes to no resident's data. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command, type CommandRunner } from '#platform/command.ts';
import type { Mail, Mailer } from '#platform/mail.ts';
import { type AccessibilityFeedback, enterUnit, feedbackForJob, markMailed } from '../store.ts';
import { feedbackMailTexts } from '../texts/texts.ts';

export interface FeedbackMailParts {
  readonly run: CommandRunner['run'];
  readonly mailer: Mailer;
  readonly packs: Packs;
  readonly publicUrl: string;
  /** Sender of all mails: `a@b` or `Name <a@b>`. */
  readonly from: string;
}

const MailJob = z.strictObject({
  what: z.enum(['answer', 'remind']),
  feedbackId: idSchema<'accessibility-feedback'>(),
  unitId: idSchema<'unit'>(),
  /** Names the mail, so that one sent twice is recognised. */
  effectKey: z.string().min(1).max(200),
});

function answerMail(
  feedback: AccessibilityFeedback,
  parts: FeedbackMailParts,
): Omit<Mail, 'messageId'> | null {
  const { answered, replyTo, language } = feedback;
  if (answered?.told !== 'mail-waiting' || replyTo === null) return null;
  const words = feedbackMailTexts(language).answer;
  const address = `${parts.publicUrl}/${language}/accessibility`;
  return {
    to: replyTo,
    language,
    subject: words.subject,
    text: words.body({ answer: answered.answer, address }),
  };
}

function reminderMail(
  feedback: AccessibilityFeedback,
  unit: Unit,
  parts: FeedbackMailParts,
): Omit<Mail, 'messageId'> | null {
  if (feedback.answered !== null) return null;
  const language = parts.packs[unit.country].languages[0] ?? 'en';
  const words = feedbackMailTexts(language).remind;
  const text = words.body({
    day: longDate(feedback.answerOn, language),
    address: `${parts.publicUrl}/${language}/work/feedback`,
  });
  return { to: unit.email, language, subject: words.subject, text };
}

function messageIdOf(effectKey: string, from: string): string {
  const host = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'vandra.example';
  return `<${createHash('sha256').update(effectKey).digest('hex').slice(0, 40)}@${host}>`;
}

function sendOne(parts: FeedbackMailParts) {
  return command({
    name: 'feedback.send-mail',
    input: MailJob,
    async run(context, input) {
      const tx = context.reference('feedback-without-person');
      const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
      if (unit === undefined) return done('nothing-to-send' as const);
      await enterUnit(tx, unit.id);
      const feedback = await feedbackForJob(tx, input.feedbackId);
      if (feedback === undefined) return done('nothing-to-send' as const);
      const mail =
        input.what === 'answer' ? answerMail(feedback, parts) : reminderMail(feedback, unit, parts);
      if (mail === null) return done('nothing-to-send' as const);
      await parts.mailer.send({ ...mail, messageId: messageIdOf(input.effectKey, parts.from) });
      if (input.what === 'answer') await markMailed(tx, feedback.id);
      return done('sent' as const);
    },
  });
}

/** Makes the worker's sender. It throws when the mail could not be sent, so that the queue tries again later. */
export function feedbackMailSender(
  parts: FeedbackMailParts,
): (job: Readonly<Record<string, string>>) => Promise<void> {
  const send = sendOne(parts);
  return async (job) => {
    const outcome = await parts.run({ kind: 'system', job: 'feedback-mail' }, send, job);
    if (!outcome.ok) throw new Error(`sending was refused: ${outcome.refusal}`);
  };
}
