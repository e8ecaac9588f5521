/** What the server knows about one request before any page runs: who, which language, which site. No person is read. */
import { isRouteErrorResponse } from 'react-router';
import type { App } from '#app';
import type { Actor, Language } from '#kernel/actor.ts';
import { civilIn, zone } from '#kernel/dates.ts';
import { whoIs } from '#modules/identity/public.ts';
import {
  APPEARANCE_COOKIE,
  LANGUAGE_COOKIE,
  readCookie,
  SESSION_COOKIE,
  SITE_COOKIE,
  TEXT_SIZE_COOKIE,
} from '#platform/http/cookies.ts';
import { languageOfPath, negotiateLanguage } from '#platform/i18n.ts';
import { faultFields } from '#platform/log.ts';
import type { RequestContext, Site } from '#web/context.ts';
import { placeOf, type Visit } from '#web/front/rules/place-of.ts';

type Known =
  | { readonly kind: 'page'; readonly context: RequestContext }
  | { readonly kind: 'redirect'; readonly to: string };

/** The unit whose service the pages show (`placeOf`), as pages speak of it. */
async function siteOf(app: App, visit: Visit): Promise<Site> {
  const unit = placeOf(await app.units(), visit);
  if (unit === undefined) throw new Error('no unit takes referrals: add one, or run the demo seed');
  return {
    id: unit.id,
    organisationName: unit.organisationName,
    unitName: unit.names[visit.language],
    country: unit.country,
    zone: unit.zone,
    emergencyNumber: app.packs[unit.country].emergencyNumber,
    contactPhone: unit.phone,
  };
}

export async function contextOf(
  app: App,
  request: Request,
  given: { nonce: string; requestId: string },
): Promise<Known> {
  const url = new URL(request.url);
  const cookies = request.headers.get('cookie');
  const language = languageOfPath(url.pathname);
  if (url.pathname === '/' || language === undefined) {
    const wanted = negotiateLanguage({
      chosen: readCookie(cookies, LANGUAGE_COOKIE),
      accepted: request.headers.get('accept-language') ?? undefined,
      fallback: 'sv',
    });
    if (url.pathname === '/') return { kind: 'redirect', to: `/${wanted}` };
    return contextIn(app, request, { ...given, language: wanted });
  }
  return contextIn(app, request, { ...given, language });
}

async function contextIn(
  app: App,
  request: Request,
  given: { nonce: string; requestId: string; language: Language },
): Promise<Known> {
  const cookies = request.headers.get('cookie');
  const visit = { chosen: readCookie(cookies, SITE_COOKIE), language: given.language };
  const chosen = await siteOf(app, { ...visit, actor: { kind: 'visitor' } });
  const signedIn = await whoIs(
    app.database.kysely,
    readCookie(cookies, SESSION_COOKIE),
    app.config.sessionMinutes,
  );
  const actor: Actor = signedIn.kind === 'signed-in' ? signedIn.actor : { kind: 'visitor' };
  const site = actor.kind === 'visitor' ? chosen : await siteOf(app, { ...visit, actor });
  const scheme = readCookie(cookies, APPEARANCE_COOKIE);
  const size = readCookie(cookies, TEXT_SIZE_COOKIE);
  const demo = app.config.demo ? civilIn(app.clock.now(), zone(site.zone)) : null;
  return {
    kind: 'page',
    context: {
      app,
      actor,
      signedIn,
      language: given.language,
      site,
      nonce: given.nonce,
      requestId: given.requestId,
      ...(scheme === 'light' || scheme === 'dark' || scheme === 'auto' ? { colorScheme: scheme } : {}),
      ...(size === 'large' || size === 'largest' ? { textSize: size } : {}),
      ...(demo === null ? {} : { demoClock: { today: demo.date, civilTime: demo.time } }),
      onFault(fault: unknown) {
        // A page that is not there, or not for this person, is an answer and no fault.
        if (isRouteErrorResponse(fault) && fault.status < 500) return;
        app.log('error', 'page-fault', { requestId: given.requestId, ...faultFields(fault) });
      },
    },
  };
}
