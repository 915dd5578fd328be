"""First names that are nearly always a man's or a woman's, in lower case: data only.

They keep "she said" from being given to a man. A name that stands in neither list fits either pronoun.
"""

MALE = frozenset(
    """aaron abdel abdul abdullah abraham adam adel adrian ahmad ahmed al alan albert alberto alejandro alexander alexei
    alexey alfred ali allan allen alvaro amir anatoly anders andre andreas andrei andrew andrey andriy anthony antonio
    antony arkady arnold arthur asad ashraf augusto barack barry bashar ben benjamin bernard bernie bill billy bob boris
    brad brandon brent bret brett brian bruce bruno bryan calvin carl carlos carter cesar chad charles chris christian
    christopher chuck claude clayton clifford colin corey cory craig dan daniel danny darren dave david dean denis
    dennis derek devin diego dimitri dmitri dmitry dmytro don donald doug douglas duncan dwight earl ed eddie edgar
    eduardo edward edwin elliott emmanuel enrique eric erik ernest ethan eugene evan fabian felipe felix ferdinand
    fernando francis francisco francois frank franklin fred frederick gabriel gareth gary gavin gennady geoffrey george
    georgy gerald gerard gerhard gilbert giorgio giovanni giuseppe glenn gordon graham greg gregory guillermo gustavo guy
    hamid hans harold harry hasan hassan hector heinrich henri henrik henry herbert herman howard hugh hugo hussein
    hussain ian ibrahim igor ivan ivo jack jacob jacques jaime jair jake jakob james jamie jan jared jason javad javier
    jay jean jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan johannes john johnny
    jon jonathan jordan jorge jose josef joseph josh joshua juan julian julio jurgen justin karl keith ken kenneth kevin
    khaled khalid kirk konstantin kurt kyle lars larry lawrence lech leo leon leonard leonid lloyd louis lucas luigi luis
    luke mahmoud malcolm manuel marc marco marcus mario mark markus marshall martin marvin mathias matt matteo matthew
    maurice mauricio max maxim michael miguel mikhail mike milan miles mitch mitt mohamed mohammad mohammed moshe
    muhammad mustafa nathan neal neil nelson newt nicholas nick nicolas nigel nikolai nikolay noah norman oleg oleksandr
    oleksiy oliver olivier omar oscar otto owen pablo pascal patrick paul pavel pavlo pedro peter petro phil philip
    philippe phillip pierre piotr rafael rahm ralph ramzan ramon randall randy rashid raul ray raymond recep reinhard
    rex rich richard rick rob robert roberto rodrigo roger roland roman ron ronald rory ross roy ruben rudolph rudy
    rupert russell ryan sam samuel sasha scott sean sebastian sergei sergey sergio seth shane shaun shinzo silvio simon
    spencer stanislav stanley stefan stephan stephen steve steven stuart taylor ted terrence terry theodore thomas tim
    timothy toby todd tom tommy tony trevor tucker tyler vaclav valentin valery vasily victor viktor vincent vitali
    vitaly vladimir volodymyr vyacheslav walter warren wayne wilbur wilhelm will william wolfgang yair yaroslav yevgeny
    yuri yury yusuf zachary""".split()
)

FEMALE = frozenset(
    """abigail agnes alexandra alexandria alice alicia alina alison allison amanda amber amelia amy ana anastasia andrea
    angela angelina anita ann anna anne annette annie antonia april ashley audrey ava barbara beatrice becky belinda
    beth betsy betty beverly bonnie brenda bridget brittany camilla carla carly carmen carol carole caroline carolyn
    caroline carrie cassandra catherine cathy cecilia charlotte chelsea cheryl christiane christina christine chrystia
    cindy claire clara claudia condoleezza connie cora cristina crystal cynthia daniela danielle darlene dawn debbie
    deborah debra delia denise diana diane dina dolores donna dora doreen doris dorothy ebony edith eileen elaine eleanor elena
    elisa elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther eva evelyn fatima federica
    felicia fiona florence frances francesca gabriela gabrielle gail geraldine gillian gina giorgia gladys glenda gloria
    grace greta gwen hannah harriet hazel heather heidi helen helena helga hilary hillary hope huma ida ilhan ilona
    ines ingrid irene irina iris isabel isabella ivanka ivana jacinda jackie jacqueline jane janet janice jasmine
    jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy
    julia juliana julie june kamala karen karin karine karla kate katherine kathleen kathryn kathy katie katy katya
    kayla kayleigh kellyanne kelly kerry kimberly kirsten kirstjen kristen kristina kristine larisa laura lauren
    laurie lena leslie lidia liliana lilian lillian linda lisa lois loretta lori lorraine louise lucia lucy lydia lynn
    mabel madeleine maggie marcia margaret margarita maria mariam marian marianne marie marilyn marina marjorie marlene
    marsha martha mary maureen maya megan melania melanie melinda melissa mercedes michele michelle mildred miranda
    miriam molly monica muriel nadia nadezhda nancy naomi natalia natalie natasha nicole nikki nina nora norma olga
    olivia oksana pamela patricia patty paula pauline penelope penny phyllis priscilla priti rachel rania rashida
    rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha
    sandra sandy sara sarah shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stacey stacy
    stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany
    tina tracy tulsi ursula valerie vanessa vera veronica vicki victoria viktoria violet virginia vivian wanda wendy
    whitney yolanda yulia yvette yvonne zoe""".split()
)
