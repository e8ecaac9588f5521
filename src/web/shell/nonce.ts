import { createContext } from 'react';

/** The request's nonce while the server writes the document; undefined in the browser, where nothing needs it. */
export const NonceContext = createContext<string | undefined>(undefined);
