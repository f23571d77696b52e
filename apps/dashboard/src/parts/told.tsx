import { unturned } from '@homeward/contracts';

/** What somebody wrote, apart from the words around it and in the order in which it was written. */
export const Told = ({ children }: { children: string }) => <bdi>{unturned(children)}</bdi>;
