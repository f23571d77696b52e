import { NoAnswer } from '../api/failures.js';

/** The program of a screen, or that nobody answered: the desk stays as it is and asks again when told to, where a page loaded anew would be lost. */
export const arrived = <Screen>(screen: Promise<Screen>): Promise<Screen> =>
  screen.catch((cause: unknown) => {
    throw new NoAnswer('screen', { cause });
  });
