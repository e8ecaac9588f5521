import { useShellTexts } from './texts/texts.ts';

interface LiveNoticeProps {
  /** Address of the server-sent events; their `new` event shows the notice. */
  readonly source: string;
}

/** On pages without React: "something new has arrived", said politely, when it does. */
export function LiveNotice({ source }: LiveNoticeProps) {
  const words = useShellTexts();
  return (
    <div
      className="v-new"
      role="status"
      data-live={source}
      data-text={words.somethingNew}
      data-action={words.showNew}
    />
  );
}
