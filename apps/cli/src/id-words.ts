import { id } from '@homeward/contracts';
import { InvalidArgumentError } from 'commander';

/** Reads the id of something: a word that can be none is refused before anybody is asked. */
export const idOf =
  (what: string) =>
  (text: string): string => {
    if (!id.safeParse(text).success) throw new InvalidArgumentError(`The id of ${what} is a UUID in lower case.`);
    return text;
  };
