-- Who wants no mail about what is written in cases. Whoever is not here gets it.
CREATE TABLE help_case_mail_off (
    person TEXT COLLATE "C" PRIMARY KEY
);
