/** Tells owners of programmes by mail, once for each matter. Upkeep of the worker: no person is in it. */
import { createHash } from 'node:crypto';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Db } from '#platform/db.ts';
import type { Mailer } from '#platform/mail.ts';
import { linksOf } from '../rules/gate.ts';
import { newestOf } from '../rules/offers.ts';
import { ownerMatters } from '../rules/owner-matters.ts';
import { selectLinkStates } from '../store/links.ts';
import { insertOwnerTold, selectTold } from '../store/owners.ts';
import { ownerMailWords } from '../texts/texts.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

export interface OwnerReminder {
  readonly db: Db;
  readonly programmes: Pick<ProgrammeRegistry, 'programmes' | 'versionsOf' | 'content'>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly publicUrl: string;
  /** Sender of all mails: `a@b` or `Name <a@b>`. */
  readonly from: string;
  readonly today: CivilDate;
  readonly now: Instant;
}

/** A contact may also be a telephone number or a page: then the studio's list is where it is seen. */
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

function messageIdOf(key: string, from: string): string {
  const host = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'vandra.example';
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`;
}

/** Answers how many owners were written to. A mail that was sent and not noted is sent again with the same `Message-ID`. */
export async function remindOwners(asked: OwnerReminder): Promise<number> {
  let sent = 0;
  for (const programme of asked.programmes.programmes) {
    const to = programme.ownerContact.trim();
    const version = newestOf(asked.programmes.versionsOf(programme.id));
    if (programme.organisationId === null || !ADDRESS.test(to) || version === undefined) continue;
    const content = await asked.programmes.content(version.id);
    const urls = content === undefined ? [] : linksOf(content).map((link) => link.url);
    const states = await selectLinkStates(asked.db, urls);
    const matters = ownerMatters(
      { reviewBy: programme.reviewBy, goneLinks: urls.filter((url) => states.get(url) === 'gone') },
      asked.today,
    );
    const told = await selectTold(asked.db, programme.id);
    const abouts = matters.filter((about) => !told.has(about));
    if (abouts.length === 0) continue;
    const language: Language = LANGUAGES.find((one) => one === version.card.sourceLanguage) ?? 'en';
    await asked.mailer.send({
      to,
      language,
      messageId: messageIdOf(`${programme.id} ${abouts.join(' ')}`, asked.from),
      ...ownerMailWords(language, `${asked.publicUrl}/${language}/work/programmes`),
    });
    await insertOwnerTold(asked.db, programme.id, { abouts, at: asked.now });
    sent += 1;
  }
  return sent;
}
