/** The options page. */
import './options.css';
import { render } from 'preact';
import { translate as t } from '../platform/translate.ts';
import { startScreen } from '../ui/start-screen.ts';
import { Options } from './options.tsx';

startScreen(t('options_title'), t);
render(<Options />, document.body);
