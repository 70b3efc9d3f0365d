import { start } from './app/start';
import { writeStyleElementsAsText } from './app/style-text';

writeStyleElementsAsText();
void start();
