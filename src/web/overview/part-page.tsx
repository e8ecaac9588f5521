import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { type Asking, askQuestion, takeAnswer } from '../check/ask-question.server.ts';
import { QuestionView } from '../check/question-view.tsx';
import { requestContext, type RequestContext } from '../context.ts';
import { partAt } from './part-at.ts';
import { useOverviewTexts } from './texts/texts.ts';

function askingOf(here: RequestContext, code: string | undefined): Asking {
  const part = partAt(here, code);
  const list = `/${here.language}/overview/parts`;
  return {
    title: part.title,
    instruments: [part.instrument],
    path: `/${here.language}/overview/part/${part.code}`,
    then: `${list}?after=${part.code}`,
    out: list,
    optional: part.optional ? [part.instrument.name] : [],
  };
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const part = partAt(here, params['code']);
  const { parts } = here.app.library.healthCheck(here.site.country);
  const asked = await askQuestion(here, request, askingOf(here, part.code));
  const place = { at: parts.indexOf(part) + 1, of: parts.length, name: part.title[here.language] };
  return data({ step: asked.data, place }, asked.init ?? {});
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return takeAnswer(here, request, askingOf(here, params['code']));
}

/** One page of questions of one part. */
export default function PartPage() {
  const { step, place } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useOverviewTexts();
  return (
    <QuestionView
      step={step}
      refused={refused}
      outText={words.toParts}
      finish={words.finishPart}
      place={words.partOf(place)}
    />
  );
}
