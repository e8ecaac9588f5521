import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/cards.tsx';
import { useChoiceTexts } from './texts/texts.ts';

/** Notices in this browser: the small script shows the button where the browser can; letting go works without it. */
export function PushPart({
  push,
}: {
  readonly push: { readonly publicKey: string; readonly devices: number };
}) {
  const { push: words } = useChoiceTexts().settings;
  return (
    <Panel heading={words.heading}>
      <p>{words.text}</p>
      <p>{words.count({ count: push.devices })}</p>
      <form method="post" data-push={push.publicKey} hidden>
        <input type="hidden" name="intent" value="push-on" />
        <input type="hidden" name="endpoint" defaultValue="" />
        <input type="hidden" name="p256dh" defaultValue="" />
        <input type="hidden" name="auth" defaultValue="" />
        <Button variant="second">{words.on}</Button>
      </form>
      <p role="status" data-push-refused hidden>
        {words.refused}
      </p>
      {push.devices === 0 ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="push-off" />
          <Button variant="quiet">{words.off}</Button>
        </form>
      )}
    </Panel>
  );
}
