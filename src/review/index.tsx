/** Quote review: a supplier's file in, a record to file out. */
import './review.css';
import { render } from 'preact';
import { translate as t } from '../platform/translate.ts';
import { startScreen } from '../ui/start-screen.ts';
import { ReviewScreen } from './review-screen.tsx';

startScreen(t('review_title'), t);
render(<ReviewScreen />, document.body);
