/** What may stand in an announcement. Its wording is the community's own: there is none by default. */
export const announcementPlaceholders = ['community', 'date'] as const;
