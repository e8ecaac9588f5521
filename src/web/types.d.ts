/// <reference types="vite/client" />

/** Address of the small bundle for pages without React; made in vite.config.ts. */
declare module 'virtual:enhance' {
  const address: string;
  export default address;
}
