/** The professional's panel beside the picture, read when the page has come alive: the call waits for nothing of it. */
import { data, type LoaderFunctionArgs } from 'react-router';
import { besideMeeting, type GuideStage } from '#modules/coaching/public.ts';
import type { Language } from '#kernel/actor.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';

function stageIn(stage: GuideStage, language: Language) {
  const said = (texts: GuideStage['ask']): readonly string[] => texts.map((text) => text[language]);
  return {
    title: stage.title[language],
    purpose: stage.purpose[language],
    ask: said(stage.ask),
    agree: said(stage.agree),
  };
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const { app, language } = known;
  const asked = { residentId: params['residentId'], meetingId: params['meetingId'] };
  const { visit, goals, guide } = orPage(
    known,
    request,
    await run(known, besideMeeting(app.coaching), asked),
  );
  return data({
    visit,
    goals,
    guide:
      guide === null
        ? null
        : {
            title: guide.title[language],
            version: guide.version,
            stage: guide.stage === null ? null : stageIn(guide.stage, language),
          },
  });
}

/** As it comes through the wire. */
export type Beside = Awaited<ReturnType<typeof loader>>['data'];
