import { TextLink } from '../design/button.tsx';
import { Tag } from '../design/lists.tsx';
import type { ShownMessage } from './conversations.server.ts';
import './messages.css';
import { useMessageTexts } from './texts/texts.ts';

interface ConversationViewProps {
  readonly messages: readonly ShownMessage[];
  readonly reader: 'resident' | 'staff';
  /** Where the files of this conversation are. */
  readonly filesAt: string;
}

/** What was written, the oldest first, each with who and when. */
export function ConversationView({ messages, reader, filesAt }: ConversationViewProps) {
  const words = useMessageTexts();
  const nameOf = (message: ShownMessage) => {
    if (message.by === 'staff') return message.name ?? words.someone;
    return reader === 'resident' ? words.you : words.resident;
  };
  return (
    <ol className="v-messages">
      {messages.map((message) => (
        <li key={message.id} className="v-message" data-by={message.by === reader ? 'me' : 'other'}>
          <p className="v-message-who">
            <span>{nameOf(message)}</span> <time dateTime={message.dateTime}>{message.when}</time>{' '}
            {!message.isRead && message.by !== reader ? <Tag kind="person">{words.unread}</Tag> : null}
          </p>
          <p className="v-message-text">{message.body ?? <em>{words.erased}</em>}</p>
          {message.files.length === 0 ? null : (
            <ul className="v-plain-list">
              {message.files.map((file) => (
                <li key={file.id}>
                  <TextLink href={`${filesAt}/${file.id}`}>{file.name}</TextLink>
                </li>
              ))}
            </ul>
          )}
          {message.by === reader ? (
            <p className="v-subtle">
              {message.read === null ? words.notRead[reader] : words.read({ when: message.read })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
