INSERT INTO words VALUES
    (1, 'Chez Zoé'), (2, 'Europe/Paris'), (3, 'a1'), (4, 'Anaïs'), (5, 'Léo'),
    (6, 'il fait froid'), (7, 'il fait chaud'), (8, 'biffé');
INSERT INTO session VALUES (1, 'abcde', 1, 1, 1777912200, 'Europe/Paris', 0);
INSERT INTO event (session, sequence, at, kind, entry, participant) VALUES
    (1, 1, 1777912201, 'opened', NULL, NULL),
    (1, 2, 1777912202, 'joined', NULL, 1),
    (1, 3, 1777912203, 'joined', NULL, 2),
    (1, 4, 1777912204, 'note', 1, 1),
    (1, 5, 1777912205, 'note', 2, 0),
    (1, 6, 1777912206, 'decision', 3, 2),
    (1, 7, 1777912207, 'undid', NULL, NULL);
INSERT INTO cell (session, sequence, position, slot, integer, words) VALUES
    (1, 1, 0, 0, NULL, 1), (1, 1, 1, 2, 1777912200, NULL), (1, 1, 2, 3, NULL, 2),
    (1, 1, 3, 4, NULL, 3), (1, 2, 0, 0, NULL, 4), (1, 3, 0, 0, NULL, 5), (1, 4, 0, 0, NULL, 6),
    (1, 5, 0, 0, NULL, 7), (1, 6, 0, 0, NULL, 8), (1, 7, 0, 0, 6, NULL);
