import { createContext } from 'react';

const NONE: readonly string[] = [];

/** The words that the rows were found by, for the cells of the list. */
export const FoundWordsContext = createContext<readonly string[]>(NONE);
