/** A service with two workers and a hand on its clock: what walks owe is looked at, and what they say is really handed over. */
import { type Instant, instant } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { enrolmentsDueHandlers, type WalkParts } from '#modules/enrolments/public.ts';
import type { PaceVersions } from '#modules/notifications/public.ts';
import { anOffice, type TestOffice } from '#modules/notifications/testing.ts';
import { emailChannel } from '#platform/channels/email.ts';
import { type MailSink, openMailer, openMailSink } from '#platform/mail.ts';
import { sweepDue } from '#platform/worker.ts';
import { openTestApp, type TestApp } from './app.ts';
import { type HandClock, handClock } from './real-walk.ts';

const FROM = 'Vandra <no-reply@vandra.example>';

interface Mail {
  readonly recipient: string;
  readonly id: string;
  readonly at: Instant;
}

export interface Stage {
  readonly app: TestApp;
  readonly clock: HandClock;
  readonly mails: Mail[];
  readonly offices: readonly TestOffice[];
  readonly parts: WalkParts;
  close(): Promise<void>;
}

/** A service with two workers. `pace`: instead of the house's own. */
export async function openStage(adminUrl: string, pace?: PaceVersions): Promise<Stage> {
  const clock = handClock();
  const opened = await openTestApp(adminUrl, { clock, poolSize: 12 });
  const app = pace === undefined ? opened : { ...opened, pace };
  const mails: Mail[] = [];
  const sink: MailSink = await openMailSink(async ({ recipient, raw }) => {
    const id = /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
    mails.push({ recipient, id, at: clock.now() });
  });
  const offices = [1, 2].map(() => anOffice(app, { email: emailChannel(openMailer(sink.url, FROM)) }));
  return {
    app,
    clock,
    mails,
    offices,
    parts: { programmes: app.programmes, packs: app.packs, pace: app.pace },
    async close() {
      for (const office of offices) await office.end();
      await sink.close();
      await opened.close();
    },
  };
}

/** When the worker has something to do for this person. */
export async function wakesAt({ app }: Pick<Stage, 'app'>, residentId: ResidentId): Promise<Instant | null> {
  const [row] = await app.owner(
    `select min(due_at) as at from (
       select due_at from platform.due where resident_id = $1 and state = 'waiting' and kind like 'enrolments.%'
       union all select due_at from notifications.message where resident_id = $1 and state = 'waiting') as owed`,
    [residentId],
  );
  return row?.['at'] instanceof Date ? instant(row['at'].toISOString()) : null;
}

/** The worker wakes whenever something is due for this person, and at no other time. */
export async function workUntil(stage: Stage, residentId: ResidentId, end: Instant): Promise<void> {
  const { app, clock, parts } = stage;
  const { job, runner, log } = app;
  for (;;) {
    const at = await wakesAt(stage, residentId);
    if (at === null || at > end) break;
    if (at > clock.at) clock.at = at;
    await sweepDue({ job, runner, clock, log, dueHandlers: enrolmentsDueHandlers(parts, async () => false) });
    await Promise.all(stage.offices.map(async (office) => office.sweep()));
  }
  clock.at = end;
}
