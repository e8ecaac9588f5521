import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { requestContext, type RequestContext } from '../context.ts';
import { type Asking, askQuestion, takeAnswer } from './ask-question.server.ts';
import { checkAt } from './check-at.ts';
import { QuestionView } from './question-view.tsx';
import { useCheckTexts } from './texts/texts.ts';

function askingOf(here: RequestContext, code: string | undefined): Asking {
  const check = checkAt(here, code);
  const path = `/${here.language}/check/${check.code}`;
  return {
    title: check.title,
    instruments: check.instruments,
    path,
    then: `${path}/result`,
    optional: [],
    out: check.place === 'front' ? `/${here.language}` : `/${here.language}/other`,
  };
}

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return askQuestion(here, request, askingOf(here, params['code']));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return takeAnswer(here, request, askingOf(here, params['code']));
}

export default function QuestionPage() {
  const step = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useCheckTexts();
  return <QuestionView step={step} refused={refused} outText={words.toFront} finish={words.showResult} />;
}
