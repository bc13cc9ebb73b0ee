import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import '../ui/citizen.css';
import '../features/statistics/statistics.css';
import { StatisticsPage } from '../features/statistics/page';
import { openCitizenPage } from './citizen';

openCitizenPage((root, http, jurisdiction) => new StatisticsPage(root, http, jurisdiction).start());
