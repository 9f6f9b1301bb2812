"""Codes and names of countries that are in use beside ISO 3166-1 and the names of CLDR.

Codes are those of the International Olympic Committee, of the European Union, of former editions of
the standard, and abbreviations; names are official ones, and such as newsrooms write. What two
standards give to two countries is left out.
"""

_CODES = """
    ALG/DZA ANG/AGO ANT/ATG ARU/ABW ASA/ASM BAH/BHS BAN/BGD BAR/BRB BER/BMU BHU/BTN BIZ/BLZ BOT/BWA
    BRD/DEU BRU/BRN BUL/BGR CAM/KHM CAR/CAF CAY/CYM CGO/COG CHA/TCD CHI/CHL CRC/CRI CRO/HRV DEN/DNK
    DPRK/PRK DRC/COD EL/GRC ENG/GBR ESA/SLV FIJ/FJI FRG/DEU FXX/FRA FYROM/MKD GAM/GMB GBS/GNB
    GEQ/GNQ GER/DEU GRE/GRC GRN/GRD GUA/GTM GUI/GIN HAI/HTI HON/HND INA/IDN IRE/IRL IRI/IRN ISV/VIR
    IVB/VGB KOS/XKX KSA/SAU KSV/XKX KUW/KWT LAT/LVA LBA/LBY LES/LSO LIB/LBN MAD/MDG MAS/MYS MAW/MWI
    MGL/MNG MON/MCO MTN/MRT MYA/MMR NCA/NIC NED/NLD NEP/NPL NGR/NGA NIG/NER NIR/GBR OMA/OMN PAR/PRY
    PHI/PHL PLE/PSE POR/PRT PRC/CHN PUR/PRI RKS/XKX ROC/TWN ROK/KOR ROM/ROU RSA/ZAF SAM/WSM SCO/GBR
    SEY/SYC SIN/SGP SKN/KNA SLO/SVN SOL/SLB SRI/LKA SUD/SDN SUI/CHE TAN/TZA TMP/TLS TOG/TGO TPE/TWN
    TRI/TTO UAE/ARE UK/GBR UNK/XKX URU/URY VAN/VUT VIE/VNM VIN/VCT WAL/GBR XKK/XKX ZAM/ZMB ZAR/COD
    ZIM/ZWE
"""
_NAMES = """
    Åland/ALA|America/USA|Amerika/USA|Argentine Republic/ARG|Argentinische Republik/ARG
    Belorussia/BLR|Birma/MMR|Bolivarian Republic of Venezuela/VEN|Bosnia/BIH|Bosnien/BIH|Britain/GBR
    Burma/MMR|Cape Verde/CPV|Czech Republic/CZE|Côte d’Ivoire/CIV
    Democratic People’s Republic of Korea/PRK|Democratic Republic of the Congo/COD
    Demokratische Republik Kongo/COD|Demokratische Volksrepublik Korea/PRK|Dominican Republic/DOM
    Dominikanische Republik/DOM|East Timor/TLS|Elfenbeinküste/CIV|Emirate/ARE|Emirates/ARE
    England/GBR|Eswatini/SWZ|Französische Republik/FRA|French Republic/FRA|Gabonese Republic/GAB
    Gambia/GMB|Great Britain/GBR|Großbritannien/GBR|Heiliger Stuhl/VAT|Hellenic Republic/GRC
    Hellenische Republik/GRC|Holland/NLD|Holy See/VAT|Hong Kong/HKG|Hongkong/HKG
    Italian Republic/ITA|Italienische Republik/ITA|Ivory Coast/CIV|Kap Verde/CPV
    Kirgisische Republik/KGZ|Kosova/XKX|Kyrgyz Republic/KGZ|Lao People’s Democratic Republic/LAO
    Lebanese Republic/LBN|Libanesische Republik/LBN|Macao/MAC|Macau/MAC|Macedonia/MKD|Mazedonien/MKD
    Moldau/MDA|Moldawien/MDA|Netherlands/NLD|Niederlande/NLD|Northern Ireland/GBR|Osttimor/TLS
    Palästina/PSE|Palestine/PSE|People’s Republic of China/CHN|Portugiesische Republik/PRT
    Portuguese Republic/PRT|Republic of China/TWN|Republic of Korea/KOR|Republic of the Congo/COG
    Republik China/TWN|Republik Korea/KOR|Russian Federation/RUS|Russische Föderation/RUS
    Schottland/GBR|Schweizerische Eidgenossenschaft/CHE|Scotland/GBR|Slovak Republic/SVK
    Slowakische Republik/SVK|South African Republic/ZAF|Spitzbergen/SJM|State of Palestine/PSE
    Svalbard/SJM|Swaziland/SWZ|Swiss Confederation/CHE|Syrian Arab Republic/SYR
    Syrische Arabische Republik/SYR|Taiwan/TWN|Togolese Republic/TGO|Tschechei/CZE
    Tschechische Republik/CZE|Turkey/TUR|Turkiye/TUR|Türkiye/TUR|USA/USA|Vatikan/VAT|Viet Nam/VNM
    Volksrepublik China/CHN|VR China/CHN|Wales/GBR|Weißrussland/BLR|Российская Федерация/RUS
    Россия/RUS
"""

CODES: dict[str, str] = dict(pair.split("/") for pair in _CODES.split())
"""``"UK"`` → ``"GBR"``."""

NAMES: dict[str, str] = dict(
    pair.strip().rsplit("/", 1) for line in _NAMES.strip().splitlines() for pair in line.split("|")
)
"""``"Hellenic Republic"`` → ``"GRC"``."""
