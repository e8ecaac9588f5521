/// <reference types="vite/client" />

/** Address of the small bundle for pages without React; made in vite.config.ts. */
declare module 'virtual:enhance' {
  const address: string;
  export default address;
}

/** Address of the script that is sent besides where a form is filled in. */
declare module 'virtual:enhance-form' {
  const address: string;
  export default address;
}
declare module 'virtual:enhance-step' {
  const address: string;
  export default address;
}
