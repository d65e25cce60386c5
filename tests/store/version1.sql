-- A store of version 1: two documents, and no full-text index. Never change it: stores of this version must open for ever.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE reader(
  id INTEGER PRIMARY KEY, program TEXT NOT NULL, model TEXT NOT NULL, tables TEXT NOT NULL, options TEXT NOT NULL,
  UNIQUE(program, model, tables, options));
INSERT INTO reader VALUES(1,'0.1.0','2','76f4725d7939','');
CREATE TABLE document(
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  url TEXT NOT NULL, language TEXT NOT NULL, sketch TEXT NOT NULL, reader INTEGER NOT NULL REFERENCES reader);
INSERT INTO document VALUES(1,'ee11d308-4813-557a-adc3-2d936b557e52','ferry','Harbour Gazette','2016-11-14','Talks','','','b8b015367a10478adb994b6121586ccb40f3535cc2f0b14f4b9c8b30d157d7dc3b5e9e608b191d0d3fea6b9256531d283dae7aa9c6bf0303a9211dcc7175020f1c3184b0c9fb0c54fe0b2592264ab3a481a9e227bfea63ff8022caa513ee1b4ac43a55de6a8d150d32ee52eae84f160d308bf20837bf40f5',1);
INSERT INTO document VALUES(2,'bc4f9569-ac9e-5f75-99ae-67334ef31058','quay','Quay Times','2016-11-15','','','','82e5a30fd445c0fd95ad699fc9f8a81e3ba979b2f94782506c641fc013fca80fb2e052471ec3a44840b679d682198d4e3766452f7ea118d3f53456563738cf5db2adffc1681582c83ee6a33047e91f7e6a259ee66f6b88e6d9adf2a87524ec52ef0c32bd64f0a008708952ecb5fe1b483a37017f2acac06b',1);
CREATE TABLE sentence(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE(document, number));
INSERT INTO sentence VALUES(1,1,0,0,80,'Russian President Vladimir Putin spoke by telephone with Donald Trump on Monday.');
INSERT INTO sentence VALUES(2,1,1,81,107,'Germany criticised Russia.');
INSERT INTO sentence VALUES(3,2,0,0,48,'NATO warned Russia against an attack on Ukraine.');
INSERT INTO sentence VALUES(4,2,1,49,103,'Dmitry Peskov, a spokesman for Putin, denied the plan.');
CREATE TABLE actor(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
INSERT INTO actor VALUES(1,'donald-trump');
INSERT INTO actor VALUES(2,'russia');
INSERT INTO actor VALUES(3,'vladimir-putin');
INSERT INTO actor VALUES(4,'germany');
INSERT INTO actor VALUES(5,'nato');
INSERT INTO actor VALUES(6,'ukraine');
INSERT INTO actor VALUES(7,'dmitry-peskov');
CREATE TABLE actor_name(
  name TEXT NOT NULL COLLATE NOCASE, actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY(name, actor)) WITHOUT ROWID;
INSERT INTO actor_name VALUES('Dmitry Peskov',7);
INSERT INTO actor_name VALUES('Donald Trump',1);
INSERT INTO actor_name VALUES('Germany',4);
INSERT INTO actor_name VALUES('NATO',5);
INSERT INTO actor_name VALUES('Putin',3);
INSERT INTO actor_name VALUES('Russia',2);
INSERT INTO actor_name VALUES('Russian President Vladimir Putin',3);
INSERT INTO actor_name VALUES('Ukraine',6);
INSERT INTO actor_name VALUES('Vladimir Putin',3);
CREATE TABLE appearance(
  document INTEGER NOT NULL REFERENCES document, actor INTEGER NOT NULL REFERENCES actor, name TEXT NOT NULL, type TEXT NOT NULL,
  country TEXT NOT NULL, sector TEXT NOT NULL, roles TEXT NOT NULL, aliases TEXT NOT NULL, mentions INTEGER NOT NULL, acts INTEGER NOT NULL,
  PRIMARY KEY(document, actor)) WITHOUT ROWID;
INSERT INTO appearance VALUES(1,1,'Donald Trump','person','USA','BUS','[["Chairman of the Trump Organization","1971","2017-01-19"],["President-elect of the United States","2016-11-09","2017-01-20"]]','["Donald Trump"]',1,1);
INSERT INTO appearance VALUES(1,2,'Russia','state','RUS','GOV','[]','["Russia"]',2,1);
INSERT INTO appearance VALUES(1,3,'Vladimir Putin','person','RUS','GOV','[["President of Russia","2012-05-07",""]]','["Russian President Vladimir Putin"]',1,1);
INSERT INTO appearance VALUES(1,4,'Germany','state','DEU','GOV','[]','["Germany"]',1,1);
INSERT INTO appearance VALUES(2,2,'Russia','state','RUS','GOV','[]','["Russia"]',1,1);
INSERT INTO appearance VALUES(2,3,'Vladimir Putin','person','RUS','GOV','[["President of Russia","2012-05-07",""]]','["Putin"]',1,0);
INSERT INTO appearance VALUES(2,5,'NATO','organization','','IGO','[]','["NATO"]',1,1);
INSERT INTO appearance VALUES(2,6,'Ukraine','state','UKR','GOV','[]','["Ukraine"]',1,0);
INSERT INTO appearance VALUES(2,7,'Dmitry Peskov','person','RUS','GOV','[["Press Secretary of the President of Russia","2012-05-22",""]]','["Dmitry Peskov"]',2,0);
CREATE TABLE mention(
  sentence INTEGER NOT NULL REFERENCES sentence, actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY(sentence, actor)) WITHOUT ROWID;
INSERT INTO mention VALUES(1,1);
INSERT INTO mention VALUES(1,2);
INSERT INTO mention VALUES(2,2);
INSERT INTO mention VALUES(3,2);
INSERT INTO mention VALUES(1,3);
INSERT INTO mention VALUES(4,3);
INSERT INTO mention VALUES(2,4);
INSERT INTO mention VALUES(3,5);
INSERT INTO mention VALUES(3,6);
INSERT INTO mention VALUES(4,7);
CREATE TABLE event(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, source INTEGER REFERENCES actor, target INTEGER REFERENCES actor,
  root TEXT NOT NULL, quad TEXT NOT NULL, mode TEXT NOT NULL, cameo TEXT NOT NULL, label TEXT NOT NULL, code TEXT NOT NULL,
  category TEXT NOT NULL, status TEXT NOT NULL, reciprocal INTEGER NOT NULL, date TEXT NOT NULL, contexts TEXT NOT NULL);
INSERT INTO event VALUES(1,1,1,3,'CONSULT','verbal_cooperation','phone','041','spoke by telephone with','','','actual',1,'2016-11-14','["executive"]');
INSERT INTO event VALUES(2,1,4,2,'ACCUSE','verbal_conflict','disapprove','111','criticised','','','actual',0,'2016-11-14','[]');
INSERT INTO event VALUES(3,2,5,2,'THREATEN','verbal_conflict','violence','138','warned of attacks on','','','actual',0,'2016-11-15','["military"]');
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES event, sentence INTEGER NOT NULL REFERENCES sentence,
  trigger_start INTEGER, trigger_end INTEGER, source_start INTEGER, source_end INTEGER, target_start INTEGER, target_end INTEGER,
  rule TEXT NOT NULL, operators TEXT NOT NULL, attributed_to TEXT NOT NULL, confidence REAL NOT NULL, goldstein REAL);
INSERT INTO evidence VALUES(1,1,1,33,51,57,69,0,32,'lexicon/verbs.tsv:3968','[]','[]',0.88849999999999995647,NULL);
INSERT INTO evidence VALUES(2,2,2,89,99,81,88,100,106,'lexicon/verbs.tsv:801','[]','[]',0.84519999999999995132,NULL);
INSERT INTO evidence VALUES(3,3,3,5,36,0,4,12,18,'lexicon/verbs.tsv:4558','[]','[]',0.89349999999999996092,NULL);
CREATE TABLE affiliation(
  document INTEGER NOT NULL REFERENCES document, sentence INTEGER NOT NULL REFERENCES sentence, person INTEGER NOT NULL REFERENCES actor,
  organization INTEGER NOT NULL REFERENCES actor, role TEXT NOT NULL);
INSERT INTO affiliation VALUES(1,1,3,2,'president');
INSERT INTO affiliation VALUES(2,4,7,3,'spokesman');
CREATE INDEX document_by_name ON document(name);
CREATE INDEX document_by_date ON document(date);
CREATE INDEX appearance_by_actor ON appearance(actor);
CREATE INDEX mention_by_actor ON mention(actor);
CREATE INDEX event_by_document ON event(document);
CREATE INDEX event_by_source ON event(source);
CREATE INDEX event_by_target ON event(target);
CREATE INDEX evidence_by_event ON evidence(event);
CREATE INDEX evidence_by_sentence ON evidence(sentence);
CREATE INDEX affiliation_by_document ON affiliation(document);
COMMIT;
PRAGMA application_id = 1701737573;
PRAGMA user_version = 1;
