/** The welcome page. */
import './welcome.css';
import { render } from 'preact';
import { translate as t } from '../platform/translate.ts';
import { startScreen } from '../ui/start-screen.ts';
import { Welcome } from './welcome.tsx';

startScreen(t('welcome_title'), t);
render(<Welcome />, document.body);
