import { data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readMyForms } from './my-forms.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { useFormsTexts } from './texts/texts.ts';

/** Where the address leads that is given while one talks with the unit. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  const forms = orPage(here, request, await run(here, readMyForms(here.app.library), input));
  const order = forms.find((one) => one.id === params['orderId']);
  if (order === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  if (!order.isWaiting) throw redirect(`/${here.language}/my/forms?said=notWaiting`);
  return { order };
}

export default function MyOrderPage() {
  const { order } = useLoaderData<typeof loader>();
  const words = useFormsTexts().mine;
  const { own } = useBehalfTexts();
  const list = `/${useLanguage()}/my/forms`;
  return (
    <Page
      heading={order.form}
      title={words.title}
      lead={own.askedHeading}
      above={<BackLink href={list}>{words.heading}</BackLink>}
    >
      <p>{words.from({ unit: order.unit, day: order.lastDay })}</p>
      <form method="post" action={list}>
        <ButtonRow>
          <Button name="begin" value={order.id}>
            {order.isBegun ? words.goOn : words.fill}
          </Button>
          <LinkButton href={`${list}/${order.id}/decline`} variant="quiet">
            {words.decline}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}
