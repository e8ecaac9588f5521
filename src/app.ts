/**
 * Composition of one process: databases, doorway, content, live channel. The only place where areas are joined;
 * `main.ts`, `worker.ts`, `cli.ts` and tests call it.
 */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Zone } from '#kernel/dates.ts';
import { accessPorts, type Decide } from '#modules/access/public.ts';
import { writeAccessLog } from '#modules/audit/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import {
  coachingListener,
  coachingParts,
  type CoachingParts,
  loadCoachingContent,
} from '#modules/coaching/public.ts';
import {
  enrolmentsListener,
  loadTechniques,
  type Technique,
  type WalkParts,
} from '#modules/enrolments/public.ts';
import { loadTemplates, type Templates } from '#modules/messaging/public.ts';
import {
  type FormEngine,
  type Library,
  loadLibrary,
  openFormEngine,
  openRegistry,
  type Registry,
} from '#modules/instruments/public.ts';
import {
  loadProgrammes,
  loadReviewRules,
  type MakingParts,
  openProgrammeRegistry,
  type ProgrammeRegistry,
} from '#modules/programmes/public.ts';
import { actListener, loadPace, type PaceVersions } from '#modules/notifications/public.ts';
import { loadPacks, type Packs } from '#modules/packs/public.ts';
import { loadPrescribing, type PrescribingRules } from '#modules/prescriptions/public.ts';
import { retentionListener } from '#modules/residents/public.ts';
import { timelineListener } from '#modules/timeline/public.ts';
import { type Clock, type MovableClock, openDemoClock, realClock } from '#platform/clock.ts';
import type { CommandRunner } from '#platform/command.ts';
import type { Config } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/db.ts';
import { type JobSender, openJobSender } from '#platform/jobs.ts';
import { type LiveHub, openLiveHub } from '#platform/live.ts';
import type { SameTransactionListener } from '#platform/handlers.ts';
import { faultFields, type Log } from '#platform/log.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { type OidcClients, openOidcClients } from '#platform/oidc/clients.ts';
import { createRunner } from '#platform/runner.ts';
import { openSealing, type Sealing } from '#platform/sealing.ts';

/** What pages, jobs and the command line work with. */
export interface App {
  readonly config: Config;
  readonly run: CommandRunner['run'];
  readonly runner: CommandRunner;
  /** The web's own connection, for key functions and reference data only. */
  readonly database: Database;
  readonly job: Database;
  readonly sealing: Sealing;
  readonly clock: Clock;
  /** Only in demo mode. */
  readonly movableClock: MovableClock | null;
  readonly live: LiveHub;
  readonly packs: Packs;
  /** What the service ships. */
  readonly shipped: Library;
  /** Forms that are shipped and forms that were brought in. */
  readonly library: Registry;
  /** Programmes that are shipped and versions that organisations published. */
  readonly programmes: ProgrammeRegistry;
  /** What making and reviewing programmes asks: forms, reading limits, checklists. */
  readonly making: MakingParts;
  /** How often a person may be reminded. */
  readonly pace: PaceVersions;
  /** Settles forms with expressions, in a thread of its own. */
  readonly forms: FormEngine;
  /** Phrases and procedure codes. */
  readonly coaching: CoachingParts;
  /** Who may prescribe exercise, and the codes, by country. */
  readonly prescribing: PrescribingRules;
  /** Names of behaviour change techniques. */
  readonly techniques: readonly Technique[];
  /** Texts that staff begin from. */
  readonly templates: Templates;
  /** Where residents and staff sign in. */
  readonly oidc: OidcClients;
  readonly log: Log;
  readonly sender: JobSender;
  /** Civil today in a zone. */
  today(zone: Zone): CivilDate;
  /** Units change rarely: read once and again after a minute. */
  units(): Promise<readonly Unit[]>;
  close(): Promise<void>;
}

export interface AppParts {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly log: Log;
  /** A test build may decide otherwise, to show that the database alone leaks nothing. */
  readonly decide?: Decide;
  readonly measured?: (name: string, refusal: string | null, milliseconds: number) => void;
  /** Counts a person who was not opened. It is written to the log as well. */
  readonly refusedPerson?: (refusal: string, rule: string) => void;
  readonly poolSize?: number;
  /** The demo's histories are made under a clock of their own. */
  readonly clock?: Clock;
  readonly contentDirectory?: string;
}

/** Hear facts in the transaction that makes them, in this order: the timeline has the cause before what follows from it. */
function sameTransactionListeners(
  parts: WalkParts & { readonly coaching: CoachingParts },
): readonly SameTransactionListener[] {
  const { packs, coaching } = parts;
  return [
    timelineListener,
    coachingListener({ packs, content: coaching.content }),
    enrolmentsListener(parts),
    retentionListener(packs),
    actListener,
  ];
}

const UNITS_SECONDS = 60;

export type { Language };

/** Opens everything a process needs. The schema must be up to date (`migrate`). */
export async function openApp(parts: AppParts): Promise<App> {
  const { config, urls, log } = parts;
  const size = parts.poolSize ?? 20;
  const database = openDatabase(urls.app, size);
  const job = openDatabase(urls.job, Math.max(2, Math.ceil(size / 4)));
  const sealing = openSealing(urls.keys, config.secret, Math.max(2, Math.ceil(size / 4)));
  const packs = loadPacks(`${parts.contentDirectory ?? 'content'}/packs`);
  const shipped = await loadLibrary(parts.contentDirectory ?? 'content');
  const library = await openRegistry(shipped, database.kysely, (id) =>
    log('error', 'form-unreadable', { at: id }),
  );
  const making = {
    library,
    review: loadReviewRules(`${parts.contentDirectory ?? 'content'}/programmes`),
    linkCheck: config.linkCheck,
  };
  const programmes = await openProgrammeRegistry(
    loadProgrammes(`${parts.contentDirectory ?? 'content'}/programmes`),
    database.kysely,
    (id) => log('error', 'programme-unreadable', { at: id }),
  );
  const coaching = coachingParts(
    loadCoachingContent(parts.contentDirectory ?? 'content'),
    library,
    programmes,
  );
  const pace = loadPace(parts.contentDirectory ?? 'content');
  const listeners = sameTransactionListeners({ packs, programmes, pace, coaching });
  const movableClock = config.demo ? await openDemoClock(database) : null;
  const clock = parts.clock ?? movableClock ?? realClock;
  const live = await openLiveHub(urls.app, log);
  if (movableClock !== null)
    live.subscribe('clock', () => void movableClock.refresh().catch(() => undefined));
  live.subscribe('instruments', () => {
    library.reload().catch((problem: unknown) => log('warn', 'forms-not-read', faultFields(problem)));
  });
  live.subscribe('programmes', () => {
    programmes.reload().catch((problem: unknown) => log('warn', 'programmes-not-read', faultFields(problem)));
  });
  const sender = await openJobSender(urls.app, log);
  const forms = openFormEngine();
  const access = accessPorts(packs, log, ...(parts.decide === undefined ? [] : [parts.decide]));
  const runner = createRunner({
    app: database,
    job,
    sealing,
    clock,
    ...(parts.measured === undefined ? {} : { measured: parts.measured }),
    refusedPerson(opening) {
      log('warn', 'person-refused', opening);
      parts.refusedPerson?.(opening.refusal, opening.rule);
    },
    ports: {
      openPerson: access.openPerson,
      openUnits: access.openUnits,
      decideEach: access.decideEach,
      log: writeAccessLog,
      async heard(context, tx, fact) {
        for (const listener of listeners) await listener.heard(context, tx, fact);
      },
      enqueue: sender.enqueue,
    },
  });
  let units: { readonly list: readonly Unit[]; readonly until: number } | null = null;
  return {
    config,
    run: runner.run,
    runner,
    database,
    job,
    sealing,
    clock,
    movableClock,
    live,
    packs,
    shipped,
    library,
    programmes,
    making,
    pace,
    forms,
    coaching,
    prescribing: loadPrescribing(`${parts.contentDirectory ?? 'content'}/packs`),
    techniques: loadTechniques(parts.contentDirectory ?? 'content'),
    templates: loadTemplates(parts.contentDirectory ?? 'content'),
    oidc: openOidcClients(config),
    log,
    sender,
    today: (zone) => civilIn(clock.now(), zone).date,
    async units() {
      if (units === null || units.until < performance.now()) {
        units = { list: await allUnits(database.kysely), until: performance.now() + UNITS_SECONDS * 1000 };
      }
      return units.list;
    },
    async close() {
      await live.close();
      await forms.close();
      await sender.stop();
      await Promise.all([database.close(), job.close(), sealing.close()]);
    },
  };
}
