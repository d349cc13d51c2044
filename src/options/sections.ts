/** The sections of the page in their order: anchor and title. */
export const SECTIONS = [
  { id: 'profile', title: 'options_profile_title' },
  { id: 'programmes', title: 'options_programmes_title' },
  { id: 'tiers', title: 'options_tiers_title' },
  { id: 'watch-list', title: 'options_watch_title' },
  { id: 'safe-list', title: 'options_safe_title' },
  { id: 'sites', title: 'options_sites_title' },
  { id: 'dismissals', title: 'options_dismissals_title' },
  { id: 'lists', title: 'options_lists_title' },
  { id: 'shortcuts', title: 'options_shortcuts_title' },
  { id: 'file', title: 'options_file_title' },
  { id: 'about', title: 'options_about_title' },
] as const;
